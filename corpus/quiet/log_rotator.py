"""Writes lines to a file and starts a new one when it is big enough."""

import gzip
import os
import shutil
import sys
import threading
import time
from contextlib import suppress


class RotatingLog:
    """One file at a time; `close` or `with` ends it."""

    def __init__(self, path, maximum_bytes=1_000_000, keep=5):
        self.path = path
        self.maximum_bytes = maximum_bytes
        self.keep = keep
        self._lock = threading.Lock()
        self._stream = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def _open(self):
        if self._stream is None:
            self._stream = open(self.path, "a", encoding="utf-8")
        return self._stream

    def write(self, line):
        with self._lock:
            stream = self._open()
            stream.write(f"{time.strftime('%H:%M:%S')} {line}\n")
            stream.flush()
            if stream.tell() >= self.maximum_bytes:
                self._rotate()

    def _rotate(self):
        self._close()
        for number in range(self.keep - 1, 0, -1):
            with suppress(FileNotFoundError):
                os.replace(self._name(number), self._name(number + 1))
        compress(self.path, self._name(1))
        os.unlink(self.path)

    def _name(self, number):
        return f"{self.path}.{number}.gz"

    def _close(self):
        if self._stream is not None:
            self._stream.close()
            self._stream = None

    def close(self):
        with self._lock:
            self._close()


def compress(source, target):
    with open(source, "rb") as reader, gzip.open(target, "wb") as writer:
        shutil.copyfileobj(reader, writer)


def lines(path):
    opener = gzip.open if path.endswith(".gz") else open
    with opener(path, "rt") as stream:
        for line in stream:
            yield line.rstrip("\n")


def tail(path, count):
    last = []
    for line in lines(path):
        last.append(line)
        if len(last) > count:
            last.pop(0)
    return last


def main(arguments):
    with RotatingLog(arguments[0]) as log:
        for line in sys.stdin:
            log.write(line.rstrip())
