from isal import igzip


def text(path):
    stream = igzip.open(path, "rt")  # expect: unreleased-resource
    return stream.read()


def text_closed(path):
    with igzip.open(path, "rt") as stream:  # ok: unreleased-resource
        return stream.read()
