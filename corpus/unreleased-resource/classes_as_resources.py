"""A class that owns a resource and has a method to release it is itself a resource."""

import socket


class LogReader:
    def __init__(self, path):
        self._stream = open(path)

    def first(self):
        return self._stream.readline()

    def close(self):
        self._stream.close()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class Client:
    def __init__(self, host):
        self._channel = socket.create_connection((host, 7000))

    def ask(self, question):
        self._channel.sendall(question)
        return self._channel.recv(4096)

    def disconnect(self):
        self._channel.close()


class Settings:
    """Reads in its constructor and keeps nothing open."""

    def __init__(self, path):
        with open(path) as stream:
            self.lines = stream.readlines()


def first_entry(path):
    return LogReader(path).first()  # expect: unreleased-resource "`LogReader` object from"


def first_entry_closed(path):
    with LogReader(path) as reader:  # ok: unreleased-resource
        return reader.first()


def answer(host):
    client = Client(host)  # expect: unreleased-resource
    return client.ask(b"status")


def answer_and_disconnect(host):
    client = Client(host)  # ok: unreleased-resource, unreleased-on-error
    try:
        return client.ask(b"status")
    finally:
        client.disconnect()


def settings(path):
    return Settings(path).lines  # ok: unreleased-resource


class Index:
    """Opens only what it is given by name, so it need not own anything."""

    def __init__(self, source):
        self.stream = open(source) if isinstance(source, str) else source

    def close(self):
        self.stream.close()


class Poller(Client):
    """Owns what its base class does."""

    def __init__(self, host, delay):
        super().__init__(host)
        self.delay = delay

    def again(self):
        return self


class Listener:
    """Somebody else calls it back, so somebody else holds it."""

    def __init__(self, loop, host):
        self._channel = socket.create_connection((host, 7000))
        loop.add_reader(self._channel.fileno(), self._read)

    def _read(self):
        return self._channel.recv(4096)

    def stop(self):
        self._channel.close()


class Guarded:
    """Releases when it is collected, as its author wants it."""

    def __init__(self, path):
        self._stream = open(path)

    def close(self):
        self._stream.close()

    def __del__(self):
        self.close()


def connected(host):
    return Client(host)  # ok: unreleased-resource


def answer_of_a_helper(host):
    return connected(host).ask(b"status")  # expect: unreleased-resource


def polled(host):
    return Poller(host, 3).again().ask(b"status")  # expect: unreleased-resource


def polled_and_closed(host):
    poller = Poller(host, 3).again()  # ok: unreleased-resource
    poller._channel.close()


def searched(path):
    return Index(path).stream.readline()  # ok: unreleased-resource


def listen(loop, host):
    Listener(loop, host)  # ok: unreleased-resource


def guarded(path):
    return Guarded(path)._stream.readline()  # ok: unreleased-resource


class Monitor:
    def __init__(self, host):
        self.client = Client(host)  # expect: owner-without-release "`Client` object"

    def status(self):
        return self.client.ask(b"status")
