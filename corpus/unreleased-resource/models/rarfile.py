import rarfile


def names(path):
    return len(rarfile.RarFile(path).namelist())  # expect: unreleased-resource


def unpack(path, folder):
    with rarfile.RarFile(path) as archive:  # ok: unreleased-resource
        archive.extractall(folder)
