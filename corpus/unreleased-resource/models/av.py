import av


def duration(path):
    container = av.open(path)  # expect: unreleased-resource
    return int(container.duration)


def frames(path):
    with av.open(path) as container:  # ok: unreleased-resource
        return [frame.to_image() for frame in container.decode(video=0)]
