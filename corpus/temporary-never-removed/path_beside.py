"""What was made of a path goes into one attribute, the path itself into another."""
import os
import shutil
import tempfile


def make(path):
    return [path]


class Removes:
    def __init__(self):
        folder = tempfile.mkdtemp()  # ok: temporary-never-removed
        self.inner = os.path.join(folder, "inner")
        self.folder = folder

    def close(self):
        shutil.rmtree(self.folder)


class Forgets:
    def __init__(self):
        folder = tempfile.mkdtemp()  # expect: temporary-never-removed
        self.inner = os.path.join(folder, "inner")
        self.folder = folder
