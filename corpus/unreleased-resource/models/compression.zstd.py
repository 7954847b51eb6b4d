import io
from compression import zstd


def first_line(path):
    return zstd.open(path, "rt").readline()  # expect: unreleased-resource


def first_bytes(path):
    file = zstd.ZstdFile(path)  # expect: unreleased-resource
    return file.read(16)


def lines(path):
    with zstd.open(path, "rt") as stream:  # ok: unreleased-resource
        return stream.readlines()


def all_bytes(path):
    with zstd.ZstdFile(path) as file:  # ok: unreleased-resource
        return file.read()


def unpacked(data):
    return zstd.ZstdFile(io.BytesIO(data)).read()  # ok: unreleased-resource
