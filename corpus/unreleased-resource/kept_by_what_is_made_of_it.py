"""Objects of a class or function that uses the variable, and the resource's own methods."""

import os
import tarfile
import zipfile


def read_only(path):
    inner = open(path)  # ok: unreleased-resource

    class ReadOnly:
        def read(self):
            return inner.read()

        def close(self):
            inner.close()

    return ReadOnly()


def forgotten(path):
    inner = open(path)  # expect: unreleased-resource

    class ReadOnly:
        def read(self):
            return inner.read()

    print(ReadOnly().read())


def pack(path, names, as_zip):
    if as_zip:
        archive = zipfile.ZipFile(path, "w")  # ok: unreleased-resource
        archive.add = archive.write
    else:
        archive = tarfile.open(path, "w")  # ok: unreleased-resource
    try:
        for name in names:
            archive.add(name)
    finally:
        archive.close()


def pack_and_forget(path, names):
    archive = zipfile.ZipFile(path, "w")  # expect: unreleased-resource
    archive.add = archive.write
    for name in names:
        archive.add(name, os.path.basename(name))
