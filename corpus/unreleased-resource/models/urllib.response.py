from urllib.response import addinfourl


def local(path, headers):
    raw = open(path, "rb")  # expect: unreleased-resource
    return addinfourl(raw, headers, path).read()


def local_closed(path, headers):
    raw = open(path, "rb")  # ok: unreleased-resource
    with addinfourl(raw, headers, path) as response:
        return response.read()
