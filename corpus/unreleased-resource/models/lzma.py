import lzma


def header(path):
    stream = lzma.open(path)  # expect: unreleased-resource
    return stream.read(16)


def header_closed(path):
    with lzma.open(path) as stream:  # ok: unreleased-resource
        return stream.read(16)


def packed(path, data):
    stream = lzma.LZMAFile(path, "wb")  # expect: unreleased-resource
    stream.write(data)


def packed_and_closed(path, data):
    with lzma.LZMAFile(path, "wb") as stream:  # ok: unreleased-resource
        stream.write(data)
