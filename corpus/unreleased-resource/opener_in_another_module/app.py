"""Uses the openers of another file: the duty to close came along."""

import storage
from storage import Archive, close_quietly
from storage import open_any as open_text


def show(name):
    print(storage.open_note(name).read())  # expect: unreleased-resource


def count(path):
    stream = open_text(path)  # expect: unreleased-resource "`stream`"
    return sum(1 for _ in stream)


def count_and_close(path):
    with open_text(path) as stream:  # ok: unreleased-resource
        return sum(1 for _ in stream)


def size(path):
    stream = open_text(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        return len(stream.read())
    finally:
        close_quietly(stream)


def member(path, name):
    archive = Archive(path)
    return archive.open_member(name).read()  # expect: unreleased-resource


def default():
    return Archive.open_default().readline()  # expect: unreleased-resource


def log(message):
    log_file = Archive.open_log()  # expect: unreleased-resource
    log_file.write(message)


def log_and_close(message):
    with Archive.open_log() as log_file:  # ok: unreleased-resource
        log_file.write(message)
