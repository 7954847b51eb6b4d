import tarfile


def unpack(path, target):
    archive = tarfile.open(path)  # expect: unreleased-resource
    archive.extractall(target)


def unpack_and_close(path, target):
    with tarfile.open(path) as archive:  # ok: unreleased-resource
        archive.extractall(target)


def names(path):
    return tarfile.TarFile(path).getnames()  # expect: unreleased-resource


def names_closed(path):
    with tarfile.TarFile(path) as archive:  # ok: unreleased-resource
        return archive.getnames()


def zipped(path):
    return tarfile.TarFile.open(path).getnames()  # expect: unreleased-resource


def zipped_closed(path):
    with tarfile.TarFile.open(path) as archive:  # ok: unreleased-resource
        return archive.getnames()


def streamed(response, target):
    tarfile.open(fileobj=response, mode="r|gz").extractall(target)  # ok: unreleased-resource
