import fsspec


def append(url, data):
    file = fsspec.open(url, "ab").open()  # expect: unreleased-resource
    file.write(data)


def data(url):
    with fsspec.open(url) as file:  # ok: unreleased-resource
        return file.read()


def opened(url):
    return fsspec.open(url).open()  # ok: unreleased-resource
