from django.core.files.storage import Storage, default_storage


def first_chunk(name):
    file = default_storage.open(name)  # expect: unreleased-resource
    return bytes(file.read(1024))


def append(storage: Storage, name, data):
    storage.open(name, "ab").write(data)  # expect: unreleased-resource


def content(name):
    with default_storage.open(name) as file:  # ok: unreleased-resource
        return file.read()
