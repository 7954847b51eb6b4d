import os
import pty


def terminal():
    parent, child = pty.openpty()  # expect: unreleased-resource
    os.close(child)
    return os.read(parent, 1)


def terminal_closed():
    parent, child = pty.openpty()  # ok: unreleased-resource
    os.close(parent)
    os.close(child)


def shell():
    pid, parent = pty.fork()  # expect: unreleased-resource
    if pid == 0:
        os.execvp("sh", ["sh"])
    return os.read(parent, 1)


def shell_closed():
    pid, parent = pty.fork()  # ok: unreleased-resource  # expect: unreleased-on-error
    if pid == 0:
        os.execvp("sh", ["sh"])
    os.close(parent)
