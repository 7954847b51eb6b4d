from ptyprocess import PtyProcess, PtyProcessUnicode


def first_line(command):
    child = PtyProcess.spawn(command)  # expect: unreleased-resource
    return bytes(child.readline())


def first_text_line(command):
    child = PtyProcessUnicode.spawn(command)  # expect: unreleased-resource
    return str(child.readline())


def line(command):
    child = PtyProcess.spawn(command)  # ok: unreleased-resource
    try:
        return child.readline()
    finally:
        child.close(force=True)
