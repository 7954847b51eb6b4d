"""Numbers that a descriptor is compared with: -1 stands for none, 0 to 2 for the standard streams."""

import os
import tempfile


def controlling_terminal():
    terminal = os.open("/dev/tty", os.O_WRONLY)  # ok: unreleased-on-error
    if terminal < 0:
        raise RuntimeError("no terminal")
    else:
        os.close(terminal)


def is_attached():
    try:
        terminal = os.open("/dev/tty", os.O_RDWR | os.O_NOCTTY)  # ok: unreleased-on-error
        if terminal >= 0:
            os.close(terminal)
            return True
    except OSError:
        pass
    return False


def silence_standard_streams():
    null = os.open(os.devnull, os.O_RDWR)  # ok: unreleased-on-error
    if null not in (0, 1, 2):
        os.close(null)
    os.chdir("/")


def silence_standard_input():
    # expect: unreleased-on-error "if `os.dup2(null, 0)` raises"
    null = os.open(os.devnull, os.O_RDWR)
    if null != 0:
        os.dup2(null, 0)
        os.close(null)


def silence_from_a_small_number():
    null = os.open(os.devnull, os.O_RDWR)  # ok: unreleased-on-error
    if null > 2:
        os.close(null)


def silence_without_a_close(name):
    # expect: unreleased-on-error "on every way out"
    null = os.open(name, os.O_RDWR)
    if null > 9:
        os.close(null)


def swap(path, data):
    # expect: temporary-never-removed
    number, temporary = tempfile.mkstemp(dir=os.path.dirname(path))
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
        number = -1
        os.replace(temporary, path)
    finally:
        if number != -1:
            os.close(number)
