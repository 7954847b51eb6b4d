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
