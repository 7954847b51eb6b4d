"""What conditions say after an acquisition: a path that has been opened is not empty, what a call gave is there."""

import os
import tempfile


class Listing:
    def __init__(self, target=None):
        self.target = target

    def write(self, names):
        if self.target is not None:
            # expect: unreleased-on-error "if `stream.write(name)` raises"
            stream = open(self.target, "a")
        for name in names:
            if self.target:
                stream.write(name)
        if self.target:
            stream.close()

    def write_elsewhere(self, names, other):
        if self.target is not None:
            stream = open(self.target, "a")  # expect: unreleased-on-error "on every way out"
        self.target = other
        if self.target:
            stream.close()


def head(path=None, stream=None):
    if not stream:
        stream = open(path)  # ok: unreleased-on-error
    found = stream.name
    if path:
        stream.close()
    return found


def head_of_other(path, other, stream=None):
    if not stream:
        stream = open(path)  # expect: unreleased-on-error "on every way out"
    found = stream.name
    if other:
        stream.close()
    return found


def first_that_opens(names):
    current = None
    while names and not current:
        try:
            current = names.pop(0)
            stream = open(current, "rb")  # ok: unreleased-on-error
        except OSError:
            current = None
    if not current:
        return None
    return stream


def last_that_opens(names):
    current = None
    while names:
        try:
            current = names.pop(0)
            # expect: unreleased-on-error "where its only name gets another value"
            stream = open(current, "rb")
        except OSError:
            current = None
    if not current:
        return None
    return stream


def staged(folder, fallback):
    staging = None
    try:
        descriptor, staging = tempfile.mkstemp(dir=folder)  # ok: unreleased-on-error
    except OSError:
        fallback(folder)
    if staging:
        os.close(descriptor)
        os.unlink(staging)


def staged_where_asked(folder, wanted):
    descriptor, staging = tempfile.mkstemp(dir=folder)  # expect: unreleased-on-error "on every way out"
    if wanted:
        os.close(descriptor)
        os.unlink(staging)


def by_a_hexadecimal_code(path, ask):
    stream = open(path)  # ok: unreleased-on-error
    code = 0x07
    if ask is not None:
        stream.close()
        code = 0x10
    if code == 7:
        stream.close()
        return True
    return False


def by_another_code(path, ask):
    stream = open(path)  # expect: unreleased-on-error "on every way out"
    code = 0x0B
    if ask is not None:
        stream.close()
        code = 0x10
    if code == 0xA:
        stream.close()
        return True
    return False


def upload(source, parts=None, name=None):
    if source is None:
        source = tempfile.TemporaryFile()  # ok: unreleased-on-error
    if isinstance(source, (list, tuple, set)) and name:
        source = source[0]
    return source


def upload_the_first(source, kind, name=None):
    if source is None:
        # expect: unreleased-on-error "where its only name gets another value"
        source = tempfile.TemporaryFile()
    if isinstance(source, (list, kind)) and name:
        source = source[0]
    return source


class Writer:
    def stage(self, folder):
        if self.manager.links:
            self.folder = folder
            descriptor = os.open(folder, os.O_TMPFILE)  # ok: unreleased-on-error
        if not self.manager.links:
            descriptor = None
        return descriptor

    def stage_elsewhere(self, folder, manager):
        if self.manager.links:
            # expect: unreleased-on-error "where its only name gets another value"
            descriptor = os.open(folder, os.O_TMPFILE)
            self.manager = manager
        if not self.manager.links:
            descriptor = None
        return descriptor

    def connect(self, connection, path):
        stream = None
        if connection is None:
            stream = open(path)  # ok: unreleased-on-error
        if stream is not None:
            self.mode = stream.mode
        connection.open = True
        if connection is None:
            stream.close()
