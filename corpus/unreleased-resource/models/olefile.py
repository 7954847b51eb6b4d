import olefile


def streams(path):
    ole = olefile.OleFileIO(path)  # expect: unreleased-resource
    return ole.listdir()


def streams_closed(path):
    with olefile.OleFileIO(path) as ole:  # ok: unreleased-resource
        return ole.listdir()
