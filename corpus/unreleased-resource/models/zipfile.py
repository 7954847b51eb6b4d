import zipfile
from typing import IO, BinaryIO


def names(path):
    archive = zipfile.ZipFile(path)  # expect: unreleased-resource
    return archive.namelist()


def names_closed(path):
    with zipfile.ZipFile(path) as archive:  # ok: unreleased-resource
        return archive.namelist()


def member(path, name):
    with zipfile.ZipFile(path) as archive:  # ok: unreleased-resource
        return archive.open(name).read()


def compiled(path, package):
    archive = zipfile.PyZipFile(path, "w")  # expect: unreleased-resource
    archive.writepy(package)


def compiled_closed(path, package):
    with zipfile.PyZipFile(path, "w") as archive:  # ok: unreleased-resource
        archive.writepy(package)


def inner_stays_open(path):
    raw = open(path, "rb")  # expect: unreleased-resource
    with zipfile.ZipFile(raw) as archive:
        return archive.namelist()


def unpack_upload(upload: BinaryIO, folder):
    archive = zipfile.ZipFile(upload)  # ok: unreleased-resource
    archive.extractall(folder)


def unpack_maybe(upload: "IO[bytes] | None", folder):
    archive = zipfile.ZipFile(upload)  # ok: unreleased-resource
    archive.extractall(folder)


def unpack_path(upload: str, folder):
    archive = zipfile.ZipFile(upload)  # expect: unreleased-resource
    archive.extractall(folder)
