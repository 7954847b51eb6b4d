"""Who returns a resource hands the duty to close it to the caller."""

import io
import os
import socket
from contextlib import contextmanager
from typing import IO, TextIO, cast

DEFAULT_ENCODING = "utf-8"


def open_text(path):
    return open(path, encoding=DEFAULT_ENCODING)  # ok: unreleased-resource


def open_text_named(path):
    stream = open(path, encoding=DEFAULT_ENCODING)  # ok: unreleased-resource
    return stream


def open_with_size(path):
    return os.path.getsize(path), open(path, "rb")  # ok: unreleased-resource


def open_pair(source, target):
    reader = open(source, "rb")  # ok: unreleased-resource, unreleased-on-error
    try:
        writer = open(target, "wb")  # ok: unreleased-resource
    except:
        reader.close()
        raise
    return reader, writer


def open_named(path):
    return {"name": os.path.basename(path), "stream": open(path)}  # ok: unreleased-resource


def open_all(paths):
    return [open(path) for path in paths]  # ok: unreleased-resource


def open_cast(path):
    stream = cast(TextIO, open(path))  # ok: unreleased-resource
    return stream


def open_cast_later(path):
    stream = open(path, "rb")  # ok: unreleased-resource
    return cast(IO[bytes], stream)


def open_decoded(path):
    return io.TextIOWrapper(open(path, "rb"), encoding="ascii")  # ok: unreleased-resource


def open_or_none(path):
    return open(path) if os.path.exists(path) else None  # ok: unreleased-resource


def open_first(paths):
    for path in paths:
        if os.path.exists(path):
            return open(path)  # ok: unreleased-resource
    raise FileNotFoundError(paths)


def opener_for(folder):
    def open_in_folder(name):
        return open(os.path.join(folder, name))  # ok: unreleased-resource

    return open_in_folder


def opener_as_lambda(folder):
    return lambda name: open(os.path.join(folder, name))  # ok: unreleased-resource


def listener(port):
    server = socket.socket()  # ok: unreleased-resource, unreleased-on-error
    try:
        server.bind(("127.0.0.1", port))
        server.listen()
    except OSError:
        server.close()
        raise
    except BaseException:
        server.close()
        raise
    return server


@contextmanager
def locked(path):
    stream = open(path, "a")  # ok: unreleased-resource, unreleased-on-error
    try:
        yield stream
    finally:
        stream.close()


@contextmanager
def borrowed_descriptor(descriptor):
    yield open(descriptor, "rb", closefd=False)  # ok: unreleased-resource


def each(paths):
    for path in paths:
        yield open(path)  # ok: unreleased-resource


def caller_that_closes(path):
    with open_text(path) as stream:  # ok: unreleased-resource
        return stream.read()


def caller_that_reads_inline(path):
    return open_text(path).read()  # expect: unreleased-resource


def caller_that_forgets(path):
    stream = open_text_named(path)  # expect: unreleased-resource
    return stream.readline()


def caller_that_ignores(path):
    listener(8080)  # expect: unreleased-resource
    print("listening for", path)


def caller_of_a_pair(source, target):
    reader, writer = open_pair(source, target)  # ok: unreleased-resource, unreleased-on-error
    try:
        writer.write(reader.read())
    finally:
        reader.close()
        writer.close()


def caller_of_a_pair_that_forgets_one(source, target):
    reader, writer = open_pair(source, target)  # expect: unreleased-resource "`reader`"
    with writer:
        writer.write(reader.read())


def caller_of_a_tuple(path):
    size, stream = open_with_size(path)  # expect: unreleased-resource
    return stream.read(size // 2)


def caller_of_an_opener(folder):
    open_in_folder = opener_for(folder)
    with open_in_folder("index") as stream:  # ok: unreleased-resource
        return stream.read()


def returned_projection(path):
    stream = open(path)  # expect: unreleased-resource
    return stream.encoding


def returned_iterator(path):
    # The lines keep the file open until the caller has read them all.
    return iter(open(path))  # ok: unreleased-resource


def ends_for(stdin, stdout):
    """Gives the caller's own streams back where it has made none."""
    if stdin is None:
        stdin = open("/dev/null")
    return stdin, stdout


def ends_are_perhaps_somebody_elses(stdin, stdout):
    stdin, stdout = ends_for(stdin, stdout)  # ok: unreleased-resource
    return stdin.readline()


def rotated(path, count):
    current, last = open(path), None  # ok: unreleased-resource
    for _ in range(count):
        pair = (last, current)
        current, last = pair
    return current, last


def turned(pair):
    left, right = pair
    while right:
        left, right = (right, left)
    return left, right
