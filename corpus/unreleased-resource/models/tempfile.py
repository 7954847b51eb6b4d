import os
import shutil
import tempfile
from pathlib import Path


def forgotten_descriptor():
    _, path = tempfile.mkstemp()  # expect: unreleased-resource
    os.unlink(path)


def forgotten_file(text):
    descriptor, path = tempfile.mkstemp()  # expect: temporary-never-removed
    with os.fdopen(descriptor, "w") as stream:
        stream.write(text)


def both_given_back(text):
    descriptor, path = tempfile.mkstemp()  # ok: unreleased-resource, temporary-never-removed
    try:
        with os.fdopen(descriptor, "w") as stream:
            stream.write(text)
    finally:
        os.unlink(path)


def moved_into_place(target):
    descriptor, path = tempfile.mkstemp()  # ok: unreleased-resource, temporary-never-removed
    os.close(descriptor)
    os.replace(path, target)


def handed_to_the_caller():
    return tempfile.mkstemp()  # ok: unreleased-resource, temporary-never-removed


def scratch(archive):
    directory = tempfile.mkdtemp()  # expect: temporary-never-removed
    archive.extractall(directory)


def scratch_removed(archive):
    directory = tempfile.mkdtemp()  # ok: temporary-never-removed
    try:
        archive.extractall(directory)
    finally:
        shutil.rmtree(directory)


def scratch_path_removed(archive):
    directory = Path(tempfile.mkdtemp()).resolve()  # ok: temporary-never-removed
    try:
        archive.extractall(directory)
    finally:
        shutil.rmtree(directory)


def unclosed(data):
    stream = tempfile.NamedTemporaryFile()  # expect: unreleased-resource
    stream.write(data)


def closed(data):
    with tempfile.NamedTemporaryFile() as stream:  # ok: unreleased-resource
        stream.write(data)


def kept_on_disk(data):
    with tempfile.NamedTemporaryFile(delete=False) as stream:  # expect: temporary-never-removed
        stream.write(data)


def kept_and_removed(data):
    stream = tempfile.NamedTemporaryFile(delete=False)  # ok: unreleased-resource, temporary-never-removed
    try:
        with stream:
            stream.write(data)
    finally:
        os.unlink(stream.name)


def anonymous(data):
    stream = tempfile.TemporaryFile()  # expect: unreleased-resource
    stream.write(data)


def anonymous_closed(data):
    with tempfile.TemporaryFile() as stream:  # ok: unreleased-resource
        stream.write(data)


def spooled(data):
    stream = tempfile.SpooledTemporaryFile(max_size=1024)  # ok: unreleased-resource
    stream.write(data)


def spooled_closed(data):
    with tempfile.SpooledTemporaryFile(max_size=1024) as stream:  # ok: unreleased-resource
        stream.write(data)


def in_a_directory_of_its_own(archive):
    scratch = tempfile.TemporaryDirectory()  # ok: temporary-never-removed
    archive.extractall(scratch.name)


def stale_name():
    return tempfile.mktemp()  # ok: temporary-never-removed
