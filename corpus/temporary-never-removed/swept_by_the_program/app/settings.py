"""All temporary files go into one directory, which is removed when the program ends."""

import atexit
import shutil
import tempfile


def prepare():
    tempfile.tempdir = tempfile.mkdtemp(prefix="app")  # ok: temporary-never-removed
    atexit.register(shutil.rmtree, tempfile.tempdir, ignore_errors=True)
