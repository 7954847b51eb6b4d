"""`close()` as the last statement: what raises before it leaks."""

import gzip
import hashlib
import json
import mmap
import multiprocessing
import os
import socket
import sqlite3
import subprocess
import tarfile


def checksum(path):
    stream = open(path, "rb")  # expect: unreleased-on-error "`stream`"
    digest = hashlib.sha256(stream.read()).hexdigest()
    stream.close()
    return digest


def load(path):
    stream = open(path)  # expect: unreleased-on-error
    document = json.load(stream)
    stream.close()
    return document


def ages(path):
    table = open(path)  # expect: unreleased-on-error
    rows = [int(line.split(",")[2]) for line in table]
    table.close()
    return rows


def export(rows, path):
    target = gzip.open(path, "wt")  # expect: unreleased-on-error
    for row in rows:
        target.write(row.render())
    target.close()


def copy_database(source_path, target_path):
    source = sqlite3.connect(source_path)  # expect: unreleased-on-error
    target = sqlite3.connect(target_path)  # expect: unreleased-on-error
    source.backup(target)
    target.close()
    source.close()


def ask(host, question):
    client = socket.create_connection((host, 7000))  # expect: unreleased-on-error
    client.sendall(question.encode("ascii"))
    answer = client.recv(4096)
    client.close()
    return answer


def unpack(path, folder):
    archive = tarfile.open(path)  # expect: unreleased-on-error
    archive.extractall(folder)
    archive.close()


def write_pid(path):
    descriptor = os.open(path, os.O_CREAT | os.O_WRONLY, 0o644)  # expect: unreleased-on-error
    os.write(descriptor, str(os.getpid()).encode())
    os.close(descriptor)


def redirect(path):
    descriptor = os.open(path, os.O_WRONLY)  # expect: unreleased-on-error
    for standard in (1, 2):
        os.dup2(descriptor, standard)
    os.close(descriptor)


def contains(path, needle):
    stream = open(path, "rb")  # expect: unreleased-on-error
    view = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)  # todo-expect: unreleased-on-error `find` is taken never to raise
    found = view.find(needle) >= 0
    view.close()
    stream.close()
    return found


def render_all(jobs, render):
    pool = multiprocessing.Pool(4)  # expect: unreleased-on-error
    results = pool.map(render, jobs)
    pool.terminate()
    return results


def follow(command, show):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)  # expect: unreleased-on-error
    for line in process.stdout:
        show(line)
    process.wait()


def swallowed_by_an_outer_try(paths):
    totals = []
    for path in paths:
        try:
            stream = open(path)  # expect: unreleased-on-error
            totals.append(float(stream.readline()))
            stream.close()
        except ValueError:
            totals.append(0.0)
    return totals


def closed_in_one_handler_only(path):
    stream = open(path)  # todo-expect: unreleased-on-error a handler for an error of a library is taken to catch what its author expects
    try:
        document = json.load(stream)
    except json.JSONDecodeError:
        stream.close()
        return None
    stream.close()
    return document


def finally_begins_too_late(path, settings):
    stream = open(path)  # expect: unreleased-on-error
    limit = settings.read_limit(path)
    try:
        return stream.read(limit)
    finally:
        stream.close()


def closed_only_when_it_fails(path):
    stream = open(path)  # expect: unreleased-on-error
    try:
        return json.load(stream)
    except ValueError:
        stream.close()
        return None


def write_then_close(path, text):
    target = open(path, "w")  # expect: unreleased-on-error
    target.write(text)
    target.close()


def raise_between(path, size):
    stream = open(path, "rb")  # expect: unreleased-on-error
    if size < 0:
        raise ValueError(size)
    stream.close()


def assert_between(path, stamp):
    stream = open(path, "wb")  # expect: unreleased-on-error
    assert stamp > 0
    stream.close()
