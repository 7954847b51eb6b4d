from django.core.files.base import File


def first_chunk(path):
    file = File(open(path, "rb"))  # expect: unreleased-resource
    return file.read(1024)


def content(path):
    with File(open(path, "rb")) as file:  # ok: unreleased-resource
        return file.read()
