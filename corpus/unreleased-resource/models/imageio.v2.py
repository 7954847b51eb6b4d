import imageio.v2 as imageio


def frame_count(path):
    reader = imageio.get_reader(path)  # expect: unreleased-resource
    return reader.count_frames()


def animate(path, frames):
    writer = imageio.get_writer(path, fps=10)  # expect: unreleased-resource
    for frame in frames:
        writer.append_data(frame)


def frame(path, index):
    with imageio.get_reader(path) as reader:  # ok: unreleased-resource
        return reader.get_data(index)


def animate_well(path, frames):
    with imageio.get_writer(path, fps=10) as writer:  # ok: unreleased-resource
        for frame in frames:
            writer.append_data(frame)
