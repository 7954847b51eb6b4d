from fs.base import FS


def append(folder: FS, path, text):
    file = folder.open(path, "a")  # expect: unreleased-resource
    file.write(text)


def append_bytes(folder: FS, path, data):
    file = folder.openbin(path, "a")  # expect: unreleased-resource
    file.write(data)


def text(folder: FS, path):
    with folder.open(path) as file:  # ok: unreleased-resource
        return file.read()


def data(folder: FS, path):
    with folder.openbin(path) as file:  # ok: unreleased-resource
        return file.read()
