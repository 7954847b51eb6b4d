"""Temporary files and directories that somebody removes."""

import atexit
import contextlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path
from tempfile import NamedTemporaryFile, TemporaryDirectory


def removed_in_finally(text):
    folder = tempfile.mkdtemp()  # ok: temporary-never-removed
    try:
        Path(folder, "input").write_text(text)
        return subprocess.check_output(["wc", "input"], cwd=folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def file_removed_in_finally(text):
    descriptor, path = tempfile.mkstemp()  # ok: temporary-never-removed
    try:
        with os.fdopen(descriptor, "w") as stream:
            stream.write(text)
        return subprocess.check_output(["wc", path])
    finally:
        os.unlink(path)


def removed_through_a_path(text):
    script = NamedTemporaryFile("w", delete=False)  # ok: temporary-never-removed
    try:
        with script:
            script.write(text)
        return subprocess.call(["sh", script.name])
    finally:
        Path(script.name).unlink(missing_ok=True)


def moved_into_place(path, text):
    descriptor, draft = tempfile.mkstemp(dir=os.path.dirname(path))  # ok: temporary-never-removed
    try:
        with os.fdopen(descriptor, "w") as stream:
            stream.write(text)
        os.replace(draft, path)
    except BaseException:
        os.unlink(draft)
        raise


def named_moved_into_place(path, text):
    # Nothing removes the draft when `write` raises.
    with NamedTemporaryFile("w", delete=False) as draft:  # expect: temporary-never-removed
        draft.write(text)
    shutil.move(draft.name, path)


def handed_to_the_caller(text):
    descriptor, path = tempfile.mkstemp()  # ok: temporary-never-removed
    os.close(descriptor)
    return path


def handed_to_the_caller_with_its_descriptor():
    return tempfile.mkstemp()  # ok: temporary-never-removed


def handed_to_the_caller_by_name():
    with NamedTemporaryFile(delete=False) as draft:  # ok: temporary-never-removed
        return draft.name


def removed_at_exit():
    folder = tempfile.mkdtemp()  # ok: temporary-never-removed
    atexit.register(shutil.rmtree, folder)
    os.environ["TMPDIR"] = folder


def removed_at_exit_by_a_lambda():
    folder = tempfile.mkdtemp()  # ok: temporary-never-removed
    atexit.register(lambda: shutil.rmtree(folder, ignore_errors=True))
    os.environ["TMPDIR"] = folder


def removed_by_a_stack(text):
    with contextlib.ExitStack() as stack:
        folder = tempfile.mkdtemp()  # ok: temporary-never-removed
        stack.callback(shutil.rmtree, folder)
        Path(folder, "input").write_text(text)
        return subprocess.call(["make"], cwd=folder)


def inside_a_folder_that_is_removed(text):
    with TemporaryDirectory() as folder:
        descriptor, path = tempfile.mkstemp(dir=folder)  # ok: temporary-never-removed
        with os.fdopen(descriptor, "w") as stream:
            stream.write(text)
        return subprocess.call(["sh", path])


def folder_inside_a_folder_that_is_removed(build):
    root = tempfile.mkdtemp()  # ok: temporary-never-removed
    try:
        return build(tempfile.mkdtemp(dir=root))  # ok: temporary-never-removed
    finally:
        shutil.rmtree(root)


def cleans_itself_up(text):
    with NamedTemporaryFile("w") as script:  # ok: temporary-never-removed
        script.write(text)
        script.flush()
        return subprocess.call(["sh", script.name])


def folder_cleans_itself_up(text):
    with TemporaryDirectory() as folder:  # ok: temporary-never-removed
        Path(folder, "input").write_text(text)
        return subprocess.call(["make"], cwd=folder)


@contextlib.contextmanager
def scratch_folder():
    folder = tempfile.mkdtemp()  # ok: temporary-never-removed
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


def use_scratch_folder(text):
    with scratch_folder() as folder:  # ok: temporary-never-removed
        Path(folder, "input").write_text(text)


def remove_tree(path):
    if os.path.isdir(path):
        shutil.rmtree(path, ignore_errors=True)


def removed_by_a_helper(text):
    folder = tempfile.mkdtemp()  # ok: temporary-never-removed
    try:
        Path(folder, "input").write_text(text)
    finally:
        remove_tree(folder)


def removed_only_at_the_end(text):
    folder = tempfile.mkdtemp()  # expect: temporary-never-removed
    Path(folder, "input").write_text(text)
    subprocess.check_call(["make"], cwd=folder)
    shutil.rmtree(folder)


class Workspace:
    def __init__(self):
        self.root = tempfile.mkdtemp()  # ok: temporary-never-removed

    def path(self, name):
        return os.path.join(self.root, name)

    def remove_all(self):
        shutil.rmtree(self.root)


def is_posix():
    return os.name == "posix"


def asked_twice(run, text):
    if is_posix():
        number, path = tempfile.mkstemp()  # ok: temporary-never-removed
        os.close(number)
    count = len(text)
    if is_posix():
        os.unlink(path)
    run(count)


class OwnPath(str):
    @classmethod
    def make_folder(cls):
        return cls(tempfile.mkdtemp())  # ok: temporary-never-removed


class Draft:
    def __init__(self, text):
        number, path = tempfile.mkstemp()  # ok: temporary-never-removed
        os.close(number)
        self.path = path.lower()

    def remove(self):
        os.remove(self.path)
