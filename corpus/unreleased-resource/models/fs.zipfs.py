from fs.zipfs import ZipFS


def names(path):
    archive = ZipFS(path)  # expect: unreleased-resource
    return archive.listdir("/")


def names_closed(path):
    with ZipFS(path) as archive:  # ok: unreleased-resource
        return archive.listdir("/")
