from fs.tarfs import TarFS


def names(path):
    archive = TarFS(path)  # expect: unreleased-resource
    return archive.listdir("/")


def names_closed(path):
    archive = TarFS(path)  # ok: unreleased-resource
    try:
        return archive.listdir("/")
    finally:
        archive.close()
