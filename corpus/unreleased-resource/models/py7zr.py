from py7zr import SevenZipFile


def unpack(path, folder):
    archive = SevenZipFile(path)  # expect: unreleased-resource
    archive.extractall(folder)


def unpack_well(path, folder):
    with SevenZipFile(path) as archive:  # ok: unreleased-resource
        archive.extractall(folder)
