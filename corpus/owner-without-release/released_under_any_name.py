"""Whatever the method is called that releases: there is a way, and the owner's owner may take it."""

import socket
import subprocess
import tempfile
from concurrent.futures import ThreadPoolExecutor


class Closes:
    def __init__(self, path):
        self.stream = open(path)  # ok: owner-without-release

    def close(self):
        self.stream.close()


class Exits:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.stream = open(self.path)  # ok: owner-without-release
        return self

    def __exit__(self, *exception):
        self.stream.close()


class Finalizes:
    def __init__(self, path):
        self.stream = open(path)  # ok: owner-without-release

    def __del__(self):
        self.stream.close()


class Stops:
    def __init__(self, port):
        self.server = socket.create_server(("", port))  # ok: owner-without-release

    def stop(self):
        if self.server is not None:
            self.server.close()
            self.server = None


class ConnectionLost:
    """Named by its framework."""

    def connectionMade(self):
        self.transcript = open("/tmp/transcript", "w")  # ok: owner-without-release

    def connectionLost(self, reason):
        self.transcript.close()


class ThroughALocal:
    def __init__(self, path):
        self._stream = open(path)  # ok: owner-without-release

    def shutdown(self):
        stream, self._stream = self._stream, None
        if stream:
            stream.close()


class ThroughALoop:
    def __init__(self, source, target):
        self.source = None
        self.target = None
        try:
            self.source = open(source)  # ok: owner-without-release
            self.target = open(target, "w")  # ok: owner-without-release
        except BaseException:
            self.close()
            raise

    def close(self):
        for stream in (self.source, self.target):
            if stream is not None:
                stream.close()


class ThroughAWith:
    """Opened by the constructor, read and closed by the only method."""

    def __init__(self, path):
        self.stream = open(path)  # ok: owner-without-release

    def read(self):
        with self.stream:
            return self.stream.read()


class WritesOnce:
    def __init__(self, path):
        self._target = open(path, "wb")  # ok: owner-without-release

    def write(self, chunks):
        try:
            for chunk in chunks:
                self._target.write(chunk)
        finally:
            self._target.close()


class PassesOn:
    """A helper function closes."""

    def __init__(self, path):
        self.stream = open(path)  # ok: owner-without-release

    def done(self):
        close_quietly(self.stream)


def close_quietly(stream):
    try:
        stream.close()
    except OSError:
        pass


class KeepsTheClosingMethod:
    def __init__(self, path):
        stream = open(path)  # todo-ok: owner-without-release the closing method is stored after the resource
        self.lines = iter(stream)
        self.close = stream.close


class ReleasesAList:
    def __init__(self):
        self.servers = []

    def start(self, ports):
        for port in ports:
            self.servers.append(socket.create_server(("", port)))  # ok: owner-without-release

    def teardown(self):
        while self.servers:
            self.servers.pop().close()


class ReleasesADict:
    def __init__(self):
        self._shards = {}

    def shard(self, name):
        if name not in self._shards:
            self._shards[name] = open(name, "rb")  # ok: owner-without-release
        return self._shards[name]

    def close(self):
        for stream in self._shards.values():
            stream.close()
        self._shards.clear()


class PropertyGetter:
    def __init__(self, path):
        self._stream = open(path)  # ok: owner-without-release

    @property
    def stream(self):
        return self._stream

    def cleanup(self):
        self.stream.close()


class Pool:
    def __init__(self):
        self._executor = ThreadPoolExecutor()  # ok: owner-without-release

    def flush(self):
        self._executor.shutdown(wait=True)
        self._executor = ThreadPoolExecutor()  # ok: owner-without-release


class Child:
    def __init__(self, command):
        self.process = subprocess.Popen(command)  # ok: owner-without-release

    def poll(self):
        return self.process.poll()

    def on_stop(self):
        self.process.terminate()
        self.process.wait()


class CleansItselfUp:
    """A `TemporaryDirectory` removes itself when its owner dies."""

    def __init__(self):
        self.folder = tempfile.TemporaryDirectory()  # ok: owner-without-release

    def path(self, name):
        return self.folder.name + "/" + name
