import imageio


def frame_count(path):
    reader = imageio.get_reader(path)  # expect: unreleased-resource
    return reader.count_frames()


def animate(path, frames):
    with imageio.get_writer(path) as writer:  # ok: unreleased-resource
        for frame in frames:
            writer.append_data(frame)
