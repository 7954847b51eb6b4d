"""A call that a test expects to raise gives nothing."""

import pytest


class Store:
    def open(self, name):
        if name == "folder":
            raise IsADirectoryError(name)
        return open(name)


def test_folder_is_no_file():
    store = Store()
    with pytest.raises(IsADirectoryError):
        store.open("folder")  # ok: unreleased-resource


def test_file():
    store = Store()
    stream = store.open("file")  # expect: unreleased-resource
    with pytest.raises(ValueError):
        int(stream.readline())
