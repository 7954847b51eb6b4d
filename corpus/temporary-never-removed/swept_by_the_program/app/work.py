import os
import tempfile
from urllib.request import urlretrieve


def written(text):
    number, path = tempfile.mkstemp()  # ok: temporary-never-removed
    with os.fdopen(number, "w") as stream:
        stream.write(text)
    os.stat(path)


def fetched(url):
    path, headers = urlretrieve(url)  # ok: temporary-never-removed
    with open(path) as stream:
        return stream.read()


def removed_at_the_end(text):
    # Who removes a file by himself does so on every way.
    number, path = tempfile.mkstemp()  # expect: temporary-never-removed (note)
    with os.fdopen(number, "w") as stream:
        stream.write(text)
    os.remove(path)
