import fsspec
import s3fs


def first_line(path):
    file = fsspec.filesystem("file").open(path)  # expect: unreleased-resource
    return bytes(file.readline())


def store(path, data):
    s3fs.S3FileSystem().open(path, "wb").write(data)  # expect: unreleased-resource


def store_well(path, data):
    with s3fs.S3FileSystem().open(path, "wb") as file:  # ok: unreleased-resource
        file.write(data)
