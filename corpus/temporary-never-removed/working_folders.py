# Folders that are removed as a whole, with what is in them.
import atexit
import os
import shutil
import tempfile

commands = {}


class Module:
    def __init__(self):
        self._folder = None
        self.scratch = tempfile.mkdtemp()  # ok: temporary-never-removed
        self.kept = os.path.expanduser("~/kept")

    @property
    def folder(self):
        if self._folder is None:
            folder = tempfile.mkdtemp()  # ok: temporary-never-removed
            atexit.register(shutil.rmtree, folder)
            self._folder = folder
        return self._folder

    def close(self):
        shutil.rmtree(self.scratch)


def main():
    module = Module()
    write(module, b"text")
    module.close()


def write(module, data):
    swept, path = tempfile.mkstemp(dir=module.folder)  # ok: temporary-never-removed
    with os.fdopen(swept, "wb") as out:
        out.write(data)
    os.replace(path, "result")

    scratch, path = tempfile.mkstemp(dir=module.scratch)  # ok: temporary-never-removed
    with os.fdopen(scratch, "wb") as out:
        out.write(data)
    os.replace(path, "result")

    kept, path = tempfile.mkstemp(dir=module.kept)  # expect: temporary-never-removed
    with os.fdopen(kept, "wb") as out:
        out.write(data)
    os.replace(path, "result")


def unpack(archive):
    # The name in a table of functions says what one does.
    folder = tempfile.mkdtemp()  # expect: temporary-never-removed (note)
    commands["archive.unpack"](archive, folder)
    names = os.listdir(folder)
    commands["file.remove"](folder)
    return names
