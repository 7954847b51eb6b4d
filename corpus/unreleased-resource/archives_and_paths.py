"""Other things that open files: paths, archives, compression, databases of keys."""

import bz2
import codecs
import dbm
import gzip
import io
import lzma
import mmap
import os
import pathlib
import shelve
import tarfile
import tempfile
import wave
import zipfile
from pathlib import Path


def notes(folder):
    return Path(folder, "notes.txt").open().read()  # expect: unreleased-resource


def first_note(folder):
    notes_path = pathlib.Path(folder) / "notes.txt"
    stream = notes_path.open(encoding="utf-8")  # expect: unreleased-resource
    return stream.readline()


def note_of(path: Path):
    stream = path.open()  # expect: unreleased-resource
    return stream.readline()


def note_text(folder):
    return Path(folder, "notes.txt").read_text()  # ok: unreleased-resource


class ProjectPath(type(Path())):
    """A path that knows the project it belongs to."""


def note_of_a_project(root):
    return ProjectPath(root, "notes").open("r").read()  # expect: unreleased-resource


def unpack_text(path):
    return gzip.open(path, "rt").read()  # expect: unreleased-resource


def unpack_bytes(path):
    return bz2.BZ2File(path).read()  # expect: unreleased-resource


def unpack_lines(path):
    for line in lzma.open(path, "rt"):  # expect: unreleased-resource
        yield line.rstrip()


def members(path):
    return zipfile.ZipFile(path).namelist()  # expect: unreleased-resource


def extract(path, folder):
    tarfile.open(path).extractall(folder)  # expect: unreleased-resource


def extract_closed(path, folder):
    with tarfile.open(path) as archive:  # ok: unreleased-resource
        archive.extractall(folder)


def member_text(path, name):
    with zipfile.ZipFile(path) as archive:  # ok: unreleased-resource
        return archive.open(name).read()  # todo-expect: unreleased-resource members of an archive need no release by the models


def legacy_text(path):
    return codecs.open(path, encoding="latin-1").read()  # expect: unreleased-resource


def remembered(path, key):
    store = shelve.open(path)  # expect: unreleased-resource
    return store.get(key)


def has_key(path, key):
    return key in dbm.open(path)  # expect: unreleased-resource


def duration(path):
    sound = wave.open(path, "rb")  # expect: unreleased-resource
    return sound.getnframes() / sound.getframerate()


def find_in(path, needle):
    with open(path, "rb") as stream:
        view = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)  # expect: unreleased-resource
        return view.find(needle)


def size_of(path):
    descriptor = os.open(path, os.O_RDONLY)  # expect: unreleased-resource
    return os.fstat(descriptor).st_size


def sync_folder(path):
    os.fsync(os.open(path, os.O_RDONLY))  # expect: unreleased-resource


def scratch_size(lines):
    scratch = tempfile.TemporaryFile("w+")  # expect: unreleased-resource
    scratch.writelines(lines)
    return scratch.tell()


def is_empty(path):
    return not any(os.scandir(path))  # expect: unreleased-resource


def sizes(path):
    # A scandir iterator closes itself when it is exhausted.
    return [entry.stat().st_size for entry in os.scandir(path)]  # ok: unreleased-resource  # expect: unreleased-on-error


def sizes_in_a_loop(path):
    total = 0
    for entry in os.scandir(path):  # ok: unreleased-resource  # expect: unreleased-on-error
        total += entry.stat().st_size
    return total


def in_memory(text):
    # Nothing of the operating system is behind it.
    return io.StringIO(text).read() + io.BytesIO(b"").read().decode()  # ok: unreleased-resource


def packed_in_memory(payload):
    # The archive writes into a buffer, but its end is only written by `close`.
    target = io.BytesIO()
    with gzip.GzipFile(fileobj=target, mode="wb") as archive:  # ok: unreleased-resource
        archive.write(payload)
    return target.getvalue()


def gzip_does_not_close_what_it_is_given(path):
    raw = open(path, "rb")  # expect: unreleased-resource
    with gzip.GzipFile(fileobj=raw) as archive:
        return archive.read()


def text_wrapper_closes_what_it_is_given(path):
    raw = open(path, "rb")  # ok: unreleased-resource
    with io.TextIOWrapper(raw, encoding="utf-8") as stream:
        return stream.read()
