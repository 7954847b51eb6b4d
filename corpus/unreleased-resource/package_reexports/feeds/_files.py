import builtins


def open_feed(path):
    return builtins.open(path, encoding="utf-8")  # ok: unreleased-resource
