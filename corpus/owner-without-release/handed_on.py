"""The class is not the last owner: somebody else releases, or was the owner all along."""

import atexit
import weakref
from contextlib import ExitStack
from unittest import TestCase


class Borrower:
    """Keeps what its caller opened; the caller closes."""

    def __init__(self, stream):
        self.stream = stream  # ok: owner-without-release

    def first(self):
        return self.stream.readline()


class OwnsWhenAsked:
    def __init__(self, source):
        if isinstance(source, str):
            self._stream = open(source)  # ok: owner-without-release
            self._is_mine = True
        else:
            self._stream = source
            self._is_mine = False

    def close(self):
        if self._is_mine:
            self._stream.close()


class OwnsAnOwner:
    """What it owns is itself an owner with a `close`."""

    def __init__(self, path):
        self.inner = OwnsWhenAsked(path)  # ok: owner-without-release

    def close(self):
        self.inner.close()


class RegistersAtExit:
    def __init__(self, path):
        self.log = open(path, "a")  # ok: owner-without-release
        atexit.register(self.log.close)


class Finalizer:
    def __init__(self, path):
        self.log = open(path, "a")  # ok: owner-without-release
        self._finalizer = weakref.finalize(self, self.log.close)


class OwnsAStack:
    def __init__(self):
        self._stack = ExitStack()

    def open(self, path):
        return self._stack.enter_context(open(path))  # ok: owner-without-release

    def close(self):
        self._stack.close()


class ReportTest(TestCase):
    def setUp(self):
        self.report = open("report.txt")  # ok: owner-without-release
        self.addCleanup(self.report.close)
        self.golden = self.enterContext(open("golden.txt"))  # ok: owner-without-release

    def test_equal(self):
        self.assertEqual(self.report.read(), self.golden.read())


class TornDown(TestCase):
    def setUp(self):
        self.log = open("log.txt")  # ok: owner-without-release

    def tearDown(self):
        self.log.close()


class ReleasedByItsUser:
    """A plain record; the function that makes it also closes."""

    def __init__(self, path):
        self.stream = open(path)  # ok: owner-without-release


def print_record(path):
    record = ReleasedByItsUser(path)
    try:
        print(record.stream.read())
    finally:
        record.stream.close()


class Publisher:
    """Opens and gives away: the getter's caller owns."""

    def open_channel(self, path):
        return open(path, "w")  # ok: owner-without-release
