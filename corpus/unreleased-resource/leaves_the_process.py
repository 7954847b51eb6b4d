"""Ways out of the process, and descriptors on the way to becoming a daemon."""

import os
import sys


def fail(message):
    print(message, file=sys.stderr)
    sys.exit(1)


def checked(path):
    stream = open(path)  # ok: unreleased-resource, unreleased-on-error
    with stream:
        if not stream.readline().startswith("#!"):
            fail("no script: " + path)
        return stream.read()


def silence():
    # Descriptors 0 to 2 now point to the null device; the first one is not needed any more.
    null = os.open(os.devnull, os.O_RDWR)  # expect: unreleased-resource
    os.dup2(null, 0)
    os.dup2(null, 1)
    os.dup2(null, 2)


def silence_and_close():
    null = os.open(os.devnull, os.O_RDWR)  # ok: unreleased-resource, unreleased-on-error
    try:
        os.dup2(null, 1)
    finally:
        os.close(null)


def detach_by_closing():
    os.close(0)
    os.close(1)
    os.close(2)
    # The lowest number is free: these are the standard streams.
    null = os.open(os.devnull, os.O_RDWR)  # ok: unreleased-resource
    os.dup2(null, 1)
    os.dup(0)  # ok: unreleased-resource


def detach_by_closing_all(last):
    for number in range(last):
        try:
            os.close(number)
        except OSError:
            pass
    os.open(os.devnull, os.O_RDWR)  # ok: unreleased-resource
    os.dup2(0, 1)
    os.dup2(0, 2)


def null_device():
    os.open(os.devnull, os.O_RDWR)  # expect: unreleased-resource
