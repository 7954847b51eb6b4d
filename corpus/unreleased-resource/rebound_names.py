"""A name that is bound again drops what it held."""

import gzip
import os


def reassigned(first, second):
    stream = open(first)  # expect: unreleased-resource
    header = stream.readline()
    stream = open(second)  # ok: unreleased-resource
    try:
        return header, stream.read()
    finally:
        stream.close()


def only_the_last_is_closed(paths):
    stream = None
    try:
        for path in paths:
            stream = open(path)  # expect: unreleased-on-error
            print(stream.readline())
    finally:
        if stream is not None:
            stream.close()


def closed_before_the_next(paths):
    for path in paths:
        stream = open(path)  # ok: unreleased-resource
        try:
            print(stream.readline())
        finally:
            stream.close()


def parameter_takes_a_path_or_a_file(source):
    if isinstance(source, str):
        source = open(source)  # expect: unreleased-resource
    return [line.split("\t") for line in source]


def parameter_takes_a_path_or_a_file_and_closes(source):
    if isinstance(source, (str, os.PathLike)):
        with open(source) as stream:  # ok: unreleased-resource
            return list(stream)
    return list(source)


def parameter_by_protocol(source):
    if not hasattr(source, "read"):
        source = gzip.open(source, "rt")  # expect: unreleased-resource
    return source.read()


def parameter_by_attempt(source):
    try:
        source = open(source)  # expect: unreleased-resource
    except TypeError:
        pass
    return sum(len(line) for line in source)


def the_name_takes_the_content(path):
    content = open(path)  # expect: unreleased-resource
    content = content.read()
    return content


def deleted_name(path):
    stream = open(path)  # expect: unreleased-resource
    size = stream.seek(0, os.SEEK_END)
    del stream
    return size


def dropped_for_none(path):
    stream = open(path)  # expect: unreleased-resource
    if not stream.readline():
        return False
    stream = None
    return True


def two_names_one_file(path):
    stream = open(path)  # ok: unreleased-resource
    log = stream
    log.close()


def swapped(path, backup_path):
    current = open(path, "a")  # ok: unreleased-resource, unreleased-on-error
    try:
        backup = open(backup_path, "a")  # ok: unreleased-resource, unreleased-on-error
    except BaseException:
        current.close()
        raise
    current, backup = backup, current
    backup.close()
    current.close()


def forbidden_but_parsed(path):
    global path
    handle = open(path)  # expect: unreleased-resource
    print(handle.name)
