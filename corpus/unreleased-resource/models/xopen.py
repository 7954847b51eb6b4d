from xopen import xopen


def first_line(path):
    return str(xopen(path).readline())  # expect: unreleased-resource


def text(path):
    with xopen(path) as file:  # ok: unreleased-resource
        return file.read()
