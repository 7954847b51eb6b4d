"""Temporary files and directories that stay on the disk."""

import json
import os
import shutil
import subprocess
import tempfile
import zipfile
from tempfile import NamedTemporaryFile, mkdtemp


def compile_template(text):
    folder = tempfile.mkdtemp(prefix="template-")  # expect: temporary-never-removed
    path = os.path.join(folder, "main.tex")
    with open(path, "w") as stream:
        stream.write(text)
    subprocess.run(["latex", path], check=True, cwd=folder)


def unpacked_names(path):
    folder = mkdtemp()  # expect: temporary-never-removed
    with zipfile.ZipFile(path) as archive:
        archive.extractall(folder)
    return sorted(os.listdir(folder))


def edit(text):
    descriptor, path = tempfile.mkstemp(suffix=".txt")  # expect: temporary-never-removed
    with os.fdopen(descriptor, "w") as stream:
        stream.write(text)
    subprocess.call([os.environ.get("EDITOR", "vi"), path])
    with open(path) as stream:
        return stream.read()


def descriptor_and_path(text):
    # Both the descriptor and the file stay.
    # expect: unreleased-resource, temporary-never-removed
    _, path = tempfile.mkstemp()
    with open(path, "w") as stream:
        stream.write(text)
    subprocess.call(["lpr", path])


def removed_but_open(text):
    # expect: unreleased-resource
    _, path = tempfile.mkstemp()
    try:
        with open(path, "w") as stream:
            stream.write(text)
        subprocess.call(["lpr", path])
    finally:
        os.unlink(path)


def run_script(lines):
    with NamedTemporaryFile("w", suffix=".sh", delete=False) as script:  # expect: temporary-never-removed
        script.writelines(lines)
    subprocess.call(["sh", script.name])


def save_key(key):
    key_file = NamedTemporaryFile(delete=False)  # expect: temporary-never-removed
    try:
        key_file.write(key)
    finally:
        key_file.close()
    subprocess.call(["ssh-add", key_file.name])


def emptied_but_not_removed(names):
    folder = tempfile.mkdtemp()  # expect: temporary-never-removed
    for name in names:
        with open(os.path.join(folder, name), "w") as stream:
            json.dump({}, stream)
    for name in os.listdir(folder):
        os.unlink(os.path.join(folder, name))


def make_scratch():
    return tempfile.mkdtemp()  # ok: temporary-never-removed


def uses_scratch(archive):
    folder = make_scratch()  # expect: temporary-never-removed
    archive.extractall(folder)
    return len(os.listdir(folder))


class Preview:
    def __init__(self, document):
        self.document = document
        self.folder = tempfile.mkdtemp()  # expect: temporary-never-removed

    def render(self):
        return self.document.render(self.folder)


def only_the_name(suffix):
    # The file object is dropped, its name is handed to the caller.
    return NamedTemporaryFile(suffix=suffix, delete=False).name  # expect: unreleased-resource


def named_and_forgotten(payload):
    path = only_the_name(".bin")  # todo-expect: temporary-never-removed the name alone does not carry the file
    with open(path, "wb") as stream:
        stream.write(payload)


def in_the_usual_place(build):
    folder = tempfile.mkdtemp(dir="/tmp")  # expect: temporary-never-removed
    build(folder)


def read_lines(source):
    with open(source) as stream:
        return stream.readlines()


def count_lines(fill):
    # `open(source)` in the helper would close a descriptor; it does not remove a path.
    handle, path = tempfile.mkstemp()  # expect: temporary-never-removed "is never removed"
    os.close(handle)
    fill()
    print(len(read_lines(path)))


def read_descriptor(path):
    return read_lines(os.open(path, os.O_RDONLY))  # ok: unreleased-resource


class Download:
    """Removes the file, and leaves the folder that was made for it."""

    def __init__(self, name):
        self.path = os.path.join(tempfile.mkdtemp(), name)  # expect: temporary-never-removed

    def close(self):
        os.remove(self.path)


class Job:
    def run(self, command):
        self.folder = tempfile.mkdtemp()  # expect: temporary-never-removed "if `subprocess.check_call(command)` raises"
        self.log = os.path.join(self.folder, "log")
        subprocess.check_call(command)
        shutil.rmtree(self.folder)


class JobThatCleansUp:
    def run(self, command):
        self.folder = tempfile.mkdtemp()  # ok: temporary-never-removed
        subprocess.check_call(command)
        shutil.rmtree(self.folder)

    def abandon(self):
        shutil.rmtree(self.folder)


class Page:
    """Opens the file, which does not remove it."""

    def __init__(self, name):
        self.path = os.path.join(tempfile.mkdtemp(), name)  # expect: temporary-never-removed

    def text(self):
        with open(self.path) as stream:
            return stream.read()
