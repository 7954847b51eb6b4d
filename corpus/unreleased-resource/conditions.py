"""Conditions decide who owns: each way out is looked at by itself."""

import gzip
import sys


def closed_unless_standard_output(name, text):
    stream = sys.stdout if name == "-" else open(name, "w")  # expect: unreleased-on-error
    stream.write(text)
    if stream is not sys.stdout:
        stream.close()


def closed_unless_equal_to_standard_output(name):
    stream = sys.stdout
    if name:
        stream = open(name)  # ok: unreleased-resource, unreleased-on-error
    if stream != sys.stdout:
        stream.close()


def closed_by_the_wrong_condition(path):
    stream = None
    if path:
        stream = open(path)  # expect: unreleased-resource
    if stream is None:
        stream.close()


def opened_and_closed_under_one_flag(path, verbose):
    if verbose:
        log = open(path, "a")  # ok: unreleased-resource
    if verbose:
        log.close()


def first_that_opens(paths):
    for path in paths:
        try:
            return open(path)  # ok: unreleased-resource
        except OSError:
            continue
    return None


def opened_again_until_it_works(path, ask):
    while True:
        try:
            stream = open(path)  # ok: unreleased-resource
            break
        except OSError:
            path = ask()
    with stream:
        return stream.read()


def conditional_opener(path):
    opener = gzip.open if path.endswith(".gz") else open
    return opener(path).read()  # expect: unreleased-resource


def guarded_by_match(target):
    match target:
        case "-":
            return sys.stdin.read()
        case str():
            return open(target).read()  # expect: unreleased-resource
        case _:
            return target.read()


def tested_and_dropped(path):
    if open(path):  # expect: unreleased-resource
        return True
    return False


def compared(path):
    with open(path) as stream:
        if stream is sys.stdin:  # ok: unreleased-resource
            return ""
        return stream.read()


def asked_again_by_the_loop(source, sink):
    stream = open(source)  # ok: unreleased-resource
    while sink.is_open:
        sink.names.append(stream.name)
    stream.close()


def refused(path, mode):
    stream = open(path)  # expect: unreleased-resource
    if mode == "r":
        raise ValueError(stream.readline())
    raise KeyError(mode)
