"""A way out that was forgotten: `return`, `continue`, `break` before the release."""

import os
import socket


def version_of(path):
    stream = open(path)  # expect: unreleased-on-error
    line = stream.readline()
    if not line.startswith("version"):
        return None
    stream.close()
    return line.split()[1]


def scripts(paths):
    found = []
    for path in paths:
        stream = open(path)  # expect: unreleased-on-error
        if not stream.readline().startswith("#!"):
            continue
        found.append(path)
        stream.close()
    return found


def first_big(paths, limit):
    for path in paths:
        stream = open(path, "rb")  # expect: unreleased-on-error
        if stream.seek(0, os.SEEK_END) > limit:
            break
        stream.close()
    else:
        return None
    return path


def probe(host, ports):
    for port in ports:
        client = socket.socket()  # expect: unreleased-on-error
        if client.connect_ex((host, port)) == 0:
            return port
        client.close()
    return None


def same_file_is_left_alone(path, current):
    replacement = open(path, "a")  # expect: unreleased-on-error
    if os.path.samestat(os.fstat(replacement.fileno()), os.fstat(current.fileno())):
        return current
    return replacement


def one_branch_closes(path, compact):
    stream = open(path, "a")  # expect: unreleased-on-error
    if compact:
        stream.close()


def only_returned_when_asked(path, keep):
    stream = open(path)  # expect: unreleased-on-error
    if keep:
        return stream
    return None


def each_way_out_closes(path):
    stream = open(path)  # ok: unreleased-on-error
    try:
        line = stream.readline()
    except BaseException:
        stream.close()
        raise
    if not line:
        stream.close()
        return None
    stream.close()
    return line


def finally_covers_continue(paths):
    for path in paths:
        stream = open(path)  # ok: unreleased-on-error
        try:
            if stream.read(1) == "#":
                continue
            print(stream.read())
        finally:
            stream.close()


def with_covers_return(paths):
    for path in paths:
        with open(path) as stream:  # ok: unreleased-on-error
            if stream.read(1) == "#":
                return path
    return None


def registered_late(host, port, register):
    server = socket.socket()  # expect: unreleased-on-error "if `server.bind((host, port))` raises"
    server.bind((host, port))

    def stop():
        server.close()

    register(stop)


def registered_before(host, port, register):
    server = None

    def stop():
        if server is not None:
            server.close()

    register(stop)
    server = socket.socket()  # ok: unreleased-on-error
    server.bind((host, port))


def first_link(folder):
    for path in (entry.path for entry in os.scandir(folder) if entry.is_symlink()):  # expect: unreleased-on-error "on every way"
        if os.path.exists(path):
            return path
    return None


def links(folder):
    found = []
    for path in (entry.path for entry in os.scandir(folder) if entry.is_symlink()):  # ok: unreleased-on-error
        found.append(path)
    return found


def first_link_by_name(folder):
    paths = (entry.path for entry in os.scandir(folder))  # todo-expect: unreleased-on-error such a generator is taken to run to its end
    for path in paths:
        if os.path.islink(path):
            return path
    return None
