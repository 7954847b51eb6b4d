"""The owner to be never gets it: something raises between acquiring and handing over."""

import os
import smtplib
import socket
import struct
import subprocess
import zipfile


def connected(host, port):
    client = socket.socket()  # expect: unreleased-on-error
    client.connect((host, port))
    return client


def connected_or_closed(host, port):
    client = socket.socket()  # ok: unreleased-on-error
    try:
        client.connect((host, port))
    except:
        client.close()
        raise
    return client


def unix_listener(path, mode):
    server = socket.socket(socket.AF_UNIX)  # expect: unreleased-on-error
    server.bind(path)
    os.chmod(path, mode)
    server.listen(64)
    return server


def logged_in(settings):
    mail = smtplib.SMTP(settings.host, settings.port)  # expect: unreleased-on-error
    mail.starttls()
    mail.login(settings.user, settings.password)
    return mail


def open_with_header(path):
    stream = open(path, "rb")  # expect: unreleased-on-error
    (magic,) = struct.unpack("<I", stream.read(4))
    if magic != 0x04034B50:
        raise ValueError("not an archive: " + path)
    return stream


def open_two(first, second):
    left = open(first)  # expect: unreleased-on-error
    right = open(second)  # ok: unreleased-on-error
    return left, right


class Connection:
    """Its `close` closes the socket, but a failed greeting leaves nobody to call it."""

    def __init__(self, host, port):
        self.socket = socket.create_connection((host, port))  # expect: unreleased-on-error
        self.socket.sendall(b"HELO\n")
        if not self.socket.recv(64).startswith(b"220"):
            raise ConnectionError(host)

    def close(self):
        self.socket.close()


class CarefulConnection:
    def __init__(self, host, port):
        self.socket = socket.create_connection((host, port))  # ok: unreleased-on-error
        try:
            self.socket.sendall(b"HELO\n")
        except:
            self.close()
            raise

    def close(self):
        self.socket.close()


class LocalFirst:
    """The socket reaches `self` only after a call that may raise."""

    def __init__(self):
        self._socket = None

    def connect(self, host, port):
        client = socket.create_connection((host, port))  # expect: unreleased-on-error
        client.sendall(b"AUTH\n")
        self._socket = client

    def close(self):
        if self._socket is not None:
            self._socket.close()


class StoredFirst:
    """Stored before anything raises: `close` reaches it."""

    def __init__(self):
        self._socket = None

    def connect(self, host, port):
        self._socket = socket.create_connection((host, port))  # ok: unreleased-on-error
        self._socket.sendall(b"AUTH\n")

    def close(self):
        if self._socket is not None:
            self._socket.close()


class Bundle:
    """The second archive may fail to open after the first one did."""

    def __init__(self, first, second):
        self.first = zipfile.ZipFile(first)  # expect: unreleased-on-error
        self.second = zipfile.ZipFile(second)  # ok: unreleased-on-error

    def close(self):
        self.first.close()
        self.second.close()


class Shell:
    def __init__(self, command):
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE)  # ok: unreleased-on-error
        self.command = command

    def stop(self):
        self.process.kill()
        self.process.wait()


class Session:
    """Nothing but `ask` closes the socket, and `ask` may be left before that."""

    def ask(self, host, question):
        self.client = socket.create_connection((host, 7000))  # expect: unreleased-on-error
        self.client.sendall(question)
        self.client.close()


class SessionWithAWayOut:
    def ask(self, host, question):
        self.client = socket.create_connection((host, 7000))  # ok: unreleased-on-error
        self.client.sendall(question)
        self.client.close()

    def close(self):
        self.client.close()


class SessionThatGoesOn:
    def ask(self, host, question):
        if self.client is None:
            self.client = socket.create_connection((host, 7000))  # ok: unreleased-on-error
        self.client.sendall(question)
        if self.client.recv(1) == b"0":
            self.client.close()
            self.client = None


class Gate:
    """Forgets the socket where it cannot be bound, though it is still open."""

    def __init__(self):
        self.server = socket.socket()  # expect: unreleased-on-error "if `self.server.bind(address)` raises"

    def start(self, address):
        try:
            self.server.bind(address)
        except OSError:
            self.server = None

    def close(self):
        if self.server:
            self.server.close()


class RestartedGate:
    def __init__(self):
        self.server = socket.socket()  # expect: unreleased-on-error "is lost where `self.server` gets another value"

    def restart(self):
        self.server.shutdown(socket.SHUT_RDWR)
        self.server = socket.socket()

    def close(self):
        self.server.close()


class CarefulGate:
    def __init__(self):
        self.server = socket.socket()  # ok: unreleased-on-error

    def start(self, address):
        try:
            self.server.bind(address)
        except OSError:
            self.close()

    def close(self):
        self.server.shutdown(socket.SHUT_RDWR)
        self.server.close()
        self.server = None

    def adopt(self, server):
        self.server = server

    def given_away(self):
        self.server.listen()
        server, self.server = self.server, None
        return server


class RegisteredGate:
    def __init__(self, exits):
        self.server = socket.socket()  # ok: unreleased-on-error
        exits.callback(close_it, self.server)

    def restart(self):
        self.server.shutdown(socket.SHUT_RDWR)
        self.server = None

    def close(self):
        self.server.close()


def close_it(server):
    server.close()
