"""An object that was never made has nobody to close what its constructor opened."""
import os
import socket
import subprocess
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import interactive
import requests


class Listener:
    def __init__(self, address):
        # expect: unreleased-on-error "if `self.socket.bind(address)` raises"
        self.socket = socket.socket()
        self.socket.bind(address)
        self.socket.listen()

    def close(self):
        self.socket.close()


class CarefulListener:
    def __init__(self, address):
        self.socket = socket.socket()  # ok: unreleased-on-error
        try:
            self.socket.bind(address)
        except OSError:
            self.socket.close()
            raise

    def close(self):
        self.socket.close()


class ListenerThatClosesItself:
    def __init__(self, address):
        self.socket = None
        try:
            self.socket = socket.socket()  # ok: unreleased-on-error
            self.socket.bind(address)
        except OSError:
            self.close()
            raise

    def close(self):
        if self.socket is not None:
            self.socket.close()


class ListenerWithFinalizer:
    def __init__(self, address):
        self.socket = socket.socket()  # ok: unreleased-on-error
        self.socket.bind(address)

    def __del__(self):
        self.socket.close()


class ListenerThatAsksFirst:
    def __init__(self, address):
        self.socket = socket.socket()  # ok: unreleased-on-error
        try:
            self.socket.bind(address)
        except OSError:
            if self.socket is not None:
                self.socket.close()
            raise

    def close(self):
        self.socket.close()


class CheckedFirst:
    def __init__(self, address):
        if not address:
            raise ValueError(address)
        self.socket = socket.create_connection(address)  # ok: unreleased-on-error
        self.address = address

    def close(self):
        self.socket.close()


class Registered:
    def __init__(self, address, registry):
        self.socket = socket.socket()  # ok: unreleased-on-error
        registry.append(self)
        self.socket.bind(address)

    def close(self):
        self.socket.close()


class BaseListener:
    def __init__(self, address):
        self.address = address

    def close(self):
        self.socket.close()


class ClosedByItsBase(BaseListener):
    def __init__(self, address):
        super().__init__(address)
        self.socket = socket.socket()  # ok: unreleased-on-error
        try:
            self.socket.bind(address)
        except OSError:
            super().close()
            raise


class Session:
    def __enter__(self):
        # expect: unreleased-on-error
        self.process = subprocess.Popen(["agent"], stdout=subprocess.PIPE)
        if not self.process.stdout.readline():
            raise RuntimeError("the agent says nothing")
        return self

    def __exit__(self, *args):
        self.process.wait()


class CheckedSession:
    def __enter__(self):
        # ok: unreleased-on-error
        self.process = subprocess.Popen(["agent"], stdout=subprocess.PIPE)
        assert self.process.stdout
        assert self.process.stdin is not None
        assert isinstance(self.process.args, list)
        return self

    def __exit__(self, *args):
        self.process.wait()


class Pool:
    """What opens at its first use holds nothing before."""

    def __init__(self, path):
        self.pool = ThreadPoolExecutor()  # ok: unreleased-on-error
        self.session = requests.Session()  # ok: unreleased-on-error
        self.settings = os.stat(path)

    def close(self):
        self.pool.shutdown()
        self.session.close()


class WarmPool:
    def __init__(self, path, job):
        self.pool = ThreadPoolExecutor()  # expect: unreleased-on-error
        self.pool.submit(job)
        self.settings = os.stat(path)

    def close(self):
        self.pool.shutdown()


class Reconnecting:
    def close(self):
        self.socket.close()

    def connect(self, address):
        """Every attempt that fails leaves a socket behind."""
        for attempt in range(5):
            # expect: unreleased-on-error
            self.socket = socket.socket()
            try:
                self.socket.connect(address)
                return
            except OSError:
                continue

    def reconnect(self, address):
        self.socket = socket.socket()  # ok: unreleased-on-error
        self.socket.connect(address)

    def forget(self, address):
        self.socket = socket.socket()  # expect: unreleased-on-error
        try:
            self.socket.connect(address)
        except OSError:
            self.socket = None

    def give_up(self, address):
        self.socket = socket.socket()  # ok: unreleased-on-error
        try:
            self.socket.connect(address)
        except OSError:
            self.socket.close()
            self.socket = None


def token_session(token):
    session = requests.Session()  # ok: unreleased-on-error
    session.mount("https://", requests.adapters.HTTPAdapter())
    if not token:
        raise ValueError("no token")
    session.headers["Authorization"] = token
    return session


def greeting(url):
    session = requests.Session()  # expect: unreleased-on-error
    session.get(url)
    if not session.cookies:
        raise ValueError("not greeted")
    return session


class Pack:
    def __init__(self, stream):
        self.stream = stream
        if stream.read(4) != b"PACK":
            raise ValueError("no pack")

    def close(self):
        self.stream.close()


def pack_of(path):
    # The pack that has it is never there.
    return Pack(open(path, "rb"))  # expect: unreleased-on-error


def pack_of_path(path):
    stream = open(path, "rb")  # ok: unreleased-on-error
    try:
        return Pack(stream)
    except Exception:
        stream.close()
        raise


class CarefulPack:
    def __init__(self, stream):
        self.stream = stream
        if stream.read(4) != b"PACK":
            stream.close()
            raise ValueError("no pack")

    def close(self):
        self.stream.close()


def careful_pack_of(path):
    return CarefulPack(open(path, "rb"))  # ok: unreleased-on-error


class PackThatClosesItself(Pack):
    def __del__(self):
        self.close()


def pack_that_closes_itself(path):
    return PackThatClosesItself(open(path, "rb"))  # ok: unreleased-on-error


class PlainPack:
    def __init__(self, stream):
        self.stream = stream

    def close(self):
        self.stream.close()


def plain_pack_of(path):
    return PlainPack(open(path, "rb"))  # ok: unreleased-on-error


class RowsOfFile(Iterator):
    """What it is derived from says what it can do, and releases nothing."""

    def __init__(self, path):
        self.file = open(path, "rb")  # expect: unreleased-on-error "`self._read_header()` raises"
        self._read_header()

    def _read_header(self):
        if self.file.read(4) != b"ROWS":
            raise ValueError("no rows")

    def __next__(self):
        return self.file.read(80)

    def close(self):
        self.file.close()


class Session(interactive.Shell):
    """Nobody has the object to release it, whatever its base class offers."""

    def __init__(self, port):
        self.socket = socket.socket()  # expect: unreleased-on-error "`self.socket.listen(1)` raises"
        self.socket.listen(1)

    def close(self):
        self.socket.close()
