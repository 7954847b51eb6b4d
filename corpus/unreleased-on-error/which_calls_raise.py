"""A note names a call that plausibly raises."""

import gzip
import io
import multiprocessing.pool
import os
import signal
import socket
import socketserver
import subprocess
import zipfile

import cv2
import MySQLdb
import tornado.ioloop
import zmq


class ArchiveError(Exception):
    def __init__(self, path, cause):
        detail = cause.describe()
        super().__init__(f"{path}: {detail}")


class Console:
    def vvv(self, text):
        self.lock.acquire()
        self.stream.write(text)


def to_text(value):
    if not isinstance(value, (str, bytes)):
        raise TypeError(value)
    return value.decode() if isinstance(value, bytes) else value


def announced(path, console: Console):
    stream = open(path)  # ok: unreleased-on-error
    console.vvv(to_text(path))
    return stream


def first_line(path, console: Console):
    stream = open(path)  # expect: unreleased-on-error "if `stream.readline()` raises"
    console.vvv(to_text(path))
    line = stream.readline()
    stream.close()
    return line


def checked(path):
    stream = open(path)  # expect: unreleased-on-error "when `raise ArchiveError(path, stream)` leaves"
    if stream.name.endswith("~"):
        raise ArchiveError(path, stream)
    return stream


def lines(path):
    stream = open(path)  # expect: unreleased-on-error "if reading from `stream` raises"
    found = [line.strip() for line in stream]
    stream.close()
    return found


def each_line(path):
    stream = open(path)  # expect: unreleased-on-error "if an exception comes in at `yield 1`"
    yield 1
    stream.close()


def too_late(path, make):
    stream = open(path)  # expect: unreleased-on-error "if `make(path)` raises before the `try`"
    target = make(path)
    try:
        target.take(stream.read())
    finally:
        stream.close()


def packed(names, read):
    memory = io.BytesIO()
    archive = zipfile.ZipFile(memory, "w")  # ok: unreleased-on-error
    for name in names:
        archive.writestr(name, read(name))
    archive.close()
    return memory.getvalue()


def likeliest(path, shape, document):
    # What nobody can see into is told only where nothing else is known.
    stream = open(path, "w")  # expect: unreleased-on-error "if `stream.write(text)` raises"
    text = shape(document)
    stream.write(text)
    stream.close()


def stated(path, shape, document):
    stream = open(path, "w")  # expect: unreleased-on-error "when `raise ValueError(path)` leaves"
    stream.write(shape(document))
    if not document:
        raise ValueError(path)
    stream.close()


def checked(text):
    if not text:
        raise ValueError("empty")
    return text


def known_by_its_summary(path, shape, document):
    stream = open(path, "w")  # expect: unreleased-on-error "if `checked(document)` raises"
    shape(document)
    checked(document)
    stream.close()


def forgotten_in_a_list(addresses):
    protocols = [1, 2, 3]
    for protocol in protocols:
        client = socket.socket()  # ok: unreleased-on-error
        try:
            client.settimeout(3)
            protocols.remove(protocol)
        except OSError:
            continue
        return client


def raises_twice(path, transfer):
    # What raises in the handler comes second.
    stream = open(path, "wb")  # expect: unreleased-on-error "if `transfer(stream.write)` raises"
    try:
        transfer(stream.write)
        stream.close()
    except ValueError:
        os.remove(path)


def size_of(path):
    stream = open(path, "rb")  # ok: unreleased-on-error
    size = os.fstat(stream.fileno()).st_size
    return stream, size


def size_at_the_end(path):
    stream = open(path, "rb")  # expect: unreleased-on-error "if `stream.seek(0, 2)` raises"
    size = stream.seek(0, 2)
    return stream, size


def while_interrupts_are_ignored(path):
    stream = open(path, "rb")  # ok: unreleased-on-error
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    return stream


def stage_of(path, stages, wanted):
    # Looking something up in a builtin fails less often than reading.
    stream = open(path)  # expect: unreleased-on-error "if `stream.read()` raises"
    stage = stages.index(wanted) if isinstance(stages, str) else ["begin", "end"].index(wanted)
    text = stream.read()
    stream.close()
    return stage, text


def served(address, handler):
    server = socketserver.TCPServer(address, handler)  # ok: unreleased-on-error
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass
    server.server_close()


def served_once(address, handler):
    # expect: unreleased-on-error "if `server.handle_request()` raises"
    server = socketserver.TCPServer(address, handler)
    server.handle_request()
    server.server_close()


def last_line(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)  # ok: unreleased-on-error
    lines = process.stdout.readlines()
    process.wait()
    return lines[-1]


def last_line_of_text(command):
    # expect: unreleased-on-error "if `process.stdout.readlines()` raises"
    process = subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8")
    lines = process.stdout.readlines()
    process.wait()
    return lines[-1]


def answer(command, question):
    # expect: unreleased-on-error "if `process.stdin.write(question)` raises"
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(question)
    found = process.stdout.read()
    process.wait()
    return found


def in_the_background(work):
    pool = multiprocessing.pool.ThreadPool(1)  # ok: unreleased-on-error
    result = pool.apply_async(work)
    pool.close()
    return result


def at_once(work):
    # expect: unreleased-on-error "if `pool.apply(work)` raises"
    pool = multiprocessing.pool.ThreadPool(1)
    result = pool.apply(work)
    pool.close()
    return result


def frame_count(path):
    capture = cv2.VideoCapture(path)  # ok: unreleased-on-error
    count = capture.get(cv2.CAP_PROP_FRAME_COUNT)
    capture.release()
    return count


def frame_in_gray(path):
    # expect: unreleased-on-error "if `cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)` raises"
    capture = cv2.VideoCapture(path)
    _, frame = capture.read()
    gray = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
    capture.release()
    return gray


def cursor_in_between(path):
    connection = MySQLdb.connect(db=path)  # ok: unreleased-on-error
    cursor = connection.cursor()
    cursor.close()
    connection.close()


def row_in_between(path):
    # expect: unreleased-on-error "if `cursor.fetchone()` raises"
    connection = MySQLdb.connect(db=path)
    cursor = connection.cursor()
    row = cursor.fetchone()
    cursor.close()
    connection.close()
    return row


def later(work):
    loop = tornado.ioloop.IOLoop()  # ok: unreleased-on-error
    loop.make_current()
    loop.add_callback(work)
    return loop


def now(work):
    loop = tornado.ioloop.IOLoop()  # expect: unreleased-on-error "if `loop.run_sync(work)` raises"
    loop.run_sync(work)
    return loop


class Prefix:
    def of(self, subject):
        if not subject:
            return ""
        return subject.title()

    def numbered(self, subject, number):
        return self.of(subject) + str(int(number))


def named(path, prefix: Prefix, subject):
    # What is told nothing of the file and raises nothing itself hardly raises.
    stream = open(path)  # ok: unreleased-on-error
    return stream, prefix.of(subject), prefix.numbered(subject, path[-1])


def described(stream, subject):
    return subject.describe(stream)


def works_with_it(path, subject):
    stream = open(path)  # expect: unreleased-on-error "if `described(stream, subject)` raises"
    text = described(stream, subject)
    stream.close()
    return text


def unpacked(path):
    stream = open(path, "rb")  # ok: unreleased-on-error
    archive = gzip.GzipFile(fileobj=stream)
    return archive, stream


def shared_context(address):
    context = zmq.Context()  # ok: unreleased-on-error
    return context, context.socket(zmq.REP), address


def here(path):
    stream = open(path)  # ok: unreleased-on-error
    return stream, os.getcwd()


def asks_a_function_inside(path, work):
    stream = open(path)  # expect: unreleased-on-error "if `ask()` raises"

    def ask():
        return work.describe(path)

    ask()
    return stream


def registered(path, table):
    stream = open(path)  # expect: unreleased-on-error "if `enter(table, stream.fileno())` raises"
    enter(table, stream.fileno())
    return stream


def enter(table, number):
    table.enter(number)
