from av.container import open


def duration(path):
    container = open(path)  # expect: unreleased-resource
    return int(container.duration)


def duration_well(path):
    with open(path) as container:  # ok: unreleased-resource
        return int(container.duration)
