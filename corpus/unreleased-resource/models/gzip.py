import gzip


def header(path):
    stream = gzip.open(path)  # expect: unreleased-resource
    return stream.read(16)


def header_closed(path):
    with gzip.open(path) as stream:  # ok: unreleased-resource
        return stream.read(16)


def packed(path, data):
    stream = gzip.GzipFile(path, "wb")  # expect: unreleased-resource
    stream.write(data)


def packed_and_closed(path, data):
    with gzip.GzipFile(path, "wb") as stream:  # ok: unreleased-resource
        stream.write(data)


def unpacked(response):
    return gzip.GzipFile(fileobj=response).read()  # ok: unreleased-resource


def inner_stays_open(path):
    raw = open(path, "rb")  # expect: unreleased-resource
    with gzip.GzipFile(fileobj=raw) as stream:
        return stream.read()
