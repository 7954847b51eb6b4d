import bz2


def header(path):
    stream = bz2.open(path)  # expect: unreleased-resource
    return stream.read(16)


def header_closed(path):
    with bz2.open(path) as stream:  # ok: unreleased-resource
        return stream.read(16)


def packed(path, data):
    stream = bz2.BZ2File(path, "wb")  # expect: unreleased-resource
    stream.write(data)


def packed_and_closed(path, data):
    with bz2.BZ2File(path, "wb") as stream:  # ok: unreleased-resource
        stream.write(data)
