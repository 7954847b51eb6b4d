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
    return LogReader(path).first()  # todo-expect: unreleased-resource a class that owns a resource is no resource yet


def first_entry_closed(path):
    with LogReader(path) as reader:  # ok: unreleased-resource
        return reader.first()


def answer(host):
    client = Client(host)  # todo-expect: unreleased-resource a class that owns a resource is no resource yet
    return client.ask(b"status")


def answer_and_disconnect(host):
    client = Client(host)  # ok: unreleased-resource, unreleased-on-error
    try:
        return client.ask(b"status")
    finally:
        client.disconnect()


def settings(path):
    return Settings(path).lines  # ok: unreleased-resource
