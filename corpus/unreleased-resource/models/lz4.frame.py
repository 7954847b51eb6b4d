import lz4.frame


def save(path, data):
    lz4.frame.open(path, "wb").write(data)  # expect: unreleased-resource


def save_raw(path, data):
    file = lz4.frame.LZ4FrameFile(path, "wb")  # expect: unreleased-resource
    file.write(data)


def load(path):
    with lz4.frame.open(path) as file:  # ok: unreleased-resource
        return file.read()


def load_raw(path):
    with lz4.frame.LZ4FrameFile(path) as file:  # ok: unreleased-resource
        return file.read()
