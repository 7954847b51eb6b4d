import zstandard


def save(path, data):
    zstandard.open(path, "wb").write(data)  # expect: unreleased-resource


def load(path):
    with zstandard.open(path) as file:  # ok: unreleased-resource
        return file.read()
