"""Path objects of libraries that nothing is known of, not even that they never raise."""
import tempfile

import py.path


def removed(fill):
    folder = py.path.local(tempfile.mkdtemp())  # expect: temporary-never-removed (note)
    try:
        fill(folder)
    finally:
        folder.remove()


def only_listed():
    folder = py.path.local(tempfile.mkdtemp())  # expect: temporary-never-removed
    return len(folder.listdir())
