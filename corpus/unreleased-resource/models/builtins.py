import json


def first_line(path):
    stream = open(path)  # expect: unreleased-resource
    return stream.readline()


def settings(path):
    return json.load(open(path))  # expect: unreleased-resource


def lines(path):
    with open(path) as stream:  # ok: unreleased-resource
        return stream.readlines()


def touch(path):
    open(path, "a").close()  # ok: unreleased-resource


def borrowed_descriptor(descriptor):
    stream = open(descriptor, "w", closefd=False)  # ok: unreleased-resource
    stream.write("ready")
