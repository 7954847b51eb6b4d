"""Methods of a base class that release by what the class of the object has put in their place."""

import gzip
import socket


class Export:
    def finish(self):
        self._flush()
        self._release()

    def _flush(self):
        pass

    def _release(self):
        raise NotImplementedError


class CompressedExport(Export):
    def __init__(self, path):
        self._target = gzip.open(path, "wt")

    def write(self, line):
        self._target.write(line)

    def _release(self):
        self._target.close()


class FlushedExport(Export):
    def __init__(self, path):
        self._target = gzip.open(path, "wt")

    def _flush(self):
        self._target.flush()

    def _release(self):
        print("released by `stop`")

    def stop(self):
        self._target.close()


def export(path, lines):
    target = CompressedExport(path)  # ok: unreleased-resource
    try:
        for line in lines:
            target.write(line)
    finally:
        target.finish()


def write_without_end(path, lines):
    target = CompressedExport(path)  # expect: unreleased-resource
    for line in lines:
        target.write(line)


def finish_that_releases_nothing(path):
    target = FlushedExport(path)  # expect: unreleased-resource
    target.finish()


class Disposable:
    """Releases the attributes whose names a class lists."""

    parts = ()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.dispose()

    def dispose(self):
        for name in self.parts:
            part = getattr(self, name, None)
            if part is not None:
                part.close()


class Channel(Disposable):
    parts = ("_connection",)

    def __init__(self, host):
        self._connection = socket.create_connection((host, 7000))

    def ask(self, question):
        self._connection.sendall(question)
        return self._connection.recv(512)


def ask(host):
    channel = Channel(host)  # expect: unreleased-resource
    return channel.ask(b"ping")


def ask_and_dispose(host):
    with Channel(host) as channel:  # ok: unreleased-resource
        return channel.ask(b"ping")
