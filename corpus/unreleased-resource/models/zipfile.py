import zipfile


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
