"""A class's own `__exit__` that does not release what `__enter__` acquired."""

import os
import socket
import subprocess
import tempfile
import time


class Reader:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.stream = open(self.path)  # expect: exit-without-release "stream"
        return self

    def __exit__(self, *exception):
        return False


class TimedReader:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.started = time.monotonic()
        self.stream = open(self.path)  # expect: exit-without-release
        return self.stream

    def __exit__(self, *exception):
        print(f"{self.path}: {time.monotonic() - self.started:.2f} s")


class ClosesElsewhere:
    """There is a `close`, and `__exit__` does not call it."""

    def __enter__(self):
        self.channel = socket.create_connection(("localhost", 7000))  # todo-expect: exit-without-release another method releases it
        return self

    def __exit__(self, *exception):
        self.channel.sendall(b"BYE\n")

    def close(self):
        self.channel.close()


class ClosesOnErrorOnly:
    def __enter__(self):
        # todo-expect: exit-without-release a release on one path of `__exit__` counts as one
        self.stream = open(os.devnull, "w")
        return self.stream

    def __exit__(self, kind, error, traceback):
        if error is not None:
            self.stream.close()


class GoodReader:
    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.stream = open(self.path)  # ok: exit-without-release
        return self.stream

    def __exit__(self, *exception):
        self.stream.close()


class GoodThroughClose:
    def __enter__(self):
        self.channel = socket.create_connection(("localhost", 7000))  # ok: exit-without-release
        return self

    def __exit__(self, *exception):
        self.close()

    def close(self):
        self.channel.close()


class GoodThroughItsBase(GoodThroughClose):
    def __enter__(self):
        self.channel = socket.create_connection(("localhost", 7001))  # ok: exit-without-release
        return self


class Delegates:
    """Enters what it holds, and leaves it."""

    def __init__(self, path):
        self.inner = open(path)  # ok: exit-without-release

    def __enter__(self):
        self.inner.__enter__()
        return self

    def __exit__(self, *exception):
        return self.inner.__exit__(*exception)


class Scratch:
    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()  # ok: exit-without-release
        return self.folder.name

    def __exit__(self, *exception):
        self.folder.cleanup()


class WorkingDirectory:
    """Nothing is acquired; what it changes it puts back."""

    def __init__(self, path):
        self.path = path

    def __enter__(self):
        self.previous = os.getcwd()
        os.chdir(self.path)

    def __exit__(self, *exception):
        os.chdir(self.previous)


def print_all(path):
    with GoodReader(path) as stream:  # ok: exit-without-release
        print(stream.read())


class Managed:
    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.end()

    def end(self):
        pass


class ManagedChannel(Managed):
    def __init__(self, host):
        self.channel = socket.create_connection((host, 7000))

    def end(self):
        self.channel.close()


class UnmanagedChannel(Managed):
    def __init__(self, host):
        self.channel = socket.create_connection((host, 7000))

    def stop(self):
        self.channel.close()


def greet(host):
    with ManagedChannel(host) as managed:  # ok: exit-without-release
        managed.channel.sendall(b"hello")
    with UnmanagedChannel(host) as unmanaged:  # expect: exit-without-release
        unmanaged.channel.sendall(b"hello")


class Channel:
    def __init__(self, process):
        self.process = process

    def send(self, line):
        self.process.stdin.write(line)


class Solver:
    def __init__(self, command):
        self.command = command
        self.channel = None

    def __enter__(self):
        process = subprocess.Popen(self.command, stdin=subprocess.PIPE)  # ok: exit-without-release, unreleased-on-error
        self.channel = Channel(process)
        return self

    def __exit__(self, *details):
        self.channel.send(b"stop\n")
        self.channel.process.communicate()
        self.channel = None


class ForgetfulSolver:
    def __init__(self, command):
        self.command = command
        self.pipe = None

    def __enter__(self):
        process = subprocess.Popen(self.command, stdin=subprocess.PIPE)  # expect: exit-without-release
        self.pipe = Pipe(process)
        return self

    def __exit__(self, *details):
        self.pipe.send(b"stop\n")


class Pipe:
    def __init__(self, child):
        self.child = child

    def send(self, line):
        self.child.stdin.write(line)
