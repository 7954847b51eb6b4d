"""`finally` closes on every way out, whatever happens in between."""

import gzip
import os
import socket
import sys


def closed_at_the_end(path):
    stream = open(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        return stream.read()
    finally:
        stream.close()


def opened_inside(path):
    stream = None
    try:
        stream = open(path)  # ok: unreleased-resource, unreleased-on-error
        return stream.read()
    finally:
        if stream is not None:
            stream.close()


def opened_inside_truthy(path):
    stream = None
    try:
        stream = open(path)  # ok: unreleased-resource, unreleased-on-error
        for line in stream:
            if line.startswith("version"):
                return line.split("=")[1]
        return None
    finally:
        if stream:
            stream.close()


def opened_unless_standard_input(name):
    close_source = False
    if name == "-":
        source = sys.stdin
    else:
        source = open(name)  # ok: unreleased-resource, unreleased-on-error
        close_source = True
    try:
        return source.read().upper()
    finally:
        if close_source:
            source.close()


def path_or_file(source):
    opened = False
    if isinstance(source, str):
        source = open(source, "rb")  # ok: unreleased-resource, unreleased-on-error
        opened = True
    try:
        return source.read(16)
    finally:
        if opened:
            source.close()


def compared_with_the_argument(source):
    stream = open(source) if isinstance(source, str) else source  # ok: unreleased-resource
    try:
        return [line for line in stream if line.strip()]
    finally:
        if stream is not source:
            stream.close()


def closed_if_still_open(path):
    stream = gzip.open(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        return stream.read(2)
    finally:
        if not stream.closed:
            stream.close()


def closed_on_error_and_returned(path):
    stream = open(path, "rb")  # ok: unreleased-resource, unreleased-on-error
    try:
        if stream.read(4) != b"RIFF":
            raise ValueError(path)
        stream.seek(0)
    except:
        stream.close()
        raise
    return stream


def closed_on_both_branches(path):
    stream = open(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        data = stream.read()
    except UnicodeDecodeError:
        stream.close()
        return None
    except BaseException:
        stream.close()
        raise
    else:
        stream.close()
        return data


def descriptor(path):
    descriptor = os.open(path, os.O_RDONLY)  # ok: unreleased-resource, unreleased-on-error
    try:
        return os.read(descriptor, 512)
    finally:
        os.close(descriptor)


def free_port():
    probe = socket.socket()  # ok: unreleased-resource, unreleased-on-error
    try:
        probe.bind(("", 0))
        return probe.getsockname()[1]
    finally:
        probe.close()


def many(paths):
    streams = []
    try:
        for path in paths:
            streams.append(open(path))  # ok: unreleased-resource, unreleased-on-error
        return [stream.readline() for stream in streams]
    finally:
        for stream in streams:
            stream.close()


def closed_in_an_outer_finally(path, log):
    stream = open(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        try:
            return int(stream.readline())
        except ValueError:
            log.append(path)
            return 0
    finally:
        stream.close()


def finally_that_closes_something_else(path, other):
    stream = open(path)  # expect: unreleased-resource
    try:
        return stream.read()
    finally:
        other.close()


def announced_before_the_close(path, announce):
    stream = open(path)  # ok: unreleased-resource, unreleased-on-error
    try:
        return stream.read()
    finally:
        # Clean-up is taken to go through.
        announce(path)
        stream.close()
