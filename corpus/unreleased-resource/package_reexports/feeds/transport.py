from urllib.request import urlopen

from . import _files


def fetch(url):
    if url.startswith("file:"):
        return _files.open_feed(url.removeprefix("file:"))  # ok: unreleased-resource
    return urlopen(url)  # ok: unreleased-resource
