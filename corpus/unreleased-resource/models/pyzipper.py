import pyzipper


def names(path):
    archive = pyzipper.AESZipFile(path)  # expect: unreleased-resource
    return archive.namelist()


def names_closed(path):
    with pyzipper.AESZipFile(path) as archive:  # ok: unreleased-resource
        return archive.namelist()
