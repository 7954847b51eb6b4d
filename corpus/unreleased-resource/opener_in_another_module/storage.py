"""Where the application opens its files."""

import gzip
import os

ROOT = "/var/lib/notes"


def open_note(name, mode="r"):
    return open(os.path.join(ROOT, name), mode)  # ok: unreleased-resource


def open_any(path):
    if path.endswith(".gz"):
        return gzip.open(path, "rt")  # ok: unreleased-resource
    return open_note(path)  # ok: unreleased-resource


def close_quietly(stream):
    try:
        stream.close()
    except OSError:
        pass


class Archive:
    def __init__(self, path):
        self.path = path

    def open_member(self, name):
        return gzip.open(os.path.join(self.path, name))  # ok: unreleased-resource

    @classmethod
    def open_default(cls):
        return open(os.path.join(ROOT, "default"))  # ok: unreleased-resource

    @staticmethod
    def open_log():
        return open(os.path.join(ROOT, "log"), "a")  # ok: unreleased-resource
