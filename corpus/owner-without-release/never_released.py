"""A class stores what it acquired, and offers no way to release it."""

import socket
import sqlite3
import subprocess
from concurrent.futures import ThreadPoolExecutor

import requests


class Volume:
    def __init__(self, path):
        self.device = open(path, "rb")  # expect: owner-without-release "device"

    def sector(self, number):
        self.device.seek(number * 512)
        return self.device.read(512)


class Resolver:
    """Acquires in a method other than the constructor."""

    def __init__(self, host):
        self.host = host
        self._channel = None

    def ask(self, question):
        if self._channel is None:
            self._channel = socket.create_connection((self.host, 53))  # expect: owner-without-release
        self._channel.sendall(question)
        return self._channel.recv(512)


class Ledger:
    def __init__(self, path):
        connection = sqlite3.connect(path)  # expect: owner-without-release
        connection.row_factory = sqlite3.Row
        self.connection = connection

    def total(self):
        return self.connection.execute("select sum(amount) from entries").fetchone()[0]


class Engine:
    """Stops by asking nicely; nobody waits for the child."""

    def __init__(self, path):
        self.process = subprocess.Popen(  # expect: owner-without-release
            [path, "--stdin"], stdin=subprocess.PIPE, text=True
        )

    def command(self, text):
        self.process.stdin.write(text + "\n")
        self.process.stdin.flush()


class Thumbnailer:
    def __init__(self, render):
        self._pool = ThreadPoolExecutor(4)  # expect: owner-without-release
        self._render = render

    def submit(self, image):
        return self._pool.submit(self._render, image)


class TwoFiles:
    """Its `close` forgets one of two."""

    def __init__(self, data_path, index_path):
        self.data = None
        try:
            self.data = open(data_path, "rb")  # ok: owner-without-release
            self.index = open(index_path, "rb")  # expect: owner-without-release "index"
        except BaseException:
            self.close()
            raise

    def close(self):
        if self.data is not None:
            self.data.close()


class Rotating:
    """The second file takes the place of the first one, which is still open."""

    def __init__(self, folder):
        self.folder = folder
        self.number = 0
        self.part = open(f"{folder}/0", "w")  # ok: owner-without-release

    def roll(self):
        self.number += 1
        # todo-expect: owner-without-release an attribute that is overwritten while it owns
        self.part = open(f"{self.folder}/{self.number}", "w")

    def close(self):
        self.part.close()


class DropsForNone:
    def __init__(self, path):
        self.log = open(path, "a")  # expect: owner-without-release

    def stop(self):
        self.log = None


class ClosesWhatItNeverOpened:
    def __init__(self, path):
        self.stream = open(path)  # expect: owner-without-release
        self.steam = None

    def close(self):
        if self.steam:
            self.steam.close()


class UsesAnotherMethodOfTheSameName:
    """`close` here is about a door."""

    def __init__(self, path):
        self.plan = open(path)  # expect: owner-without-release
        self.door_is_open = True

    def close(self):
        self.door_is_open = False


class DescriptorInDict:
    def __init__(self, paths):
        self.streams = {}
        for path in paths:
            self.streams[path] = open(path)  # todo-expect: owner-without-release resources in a container on `self` are not judged

    def first_lines(self):
        return [stream.readline() for stream in self.streams.values()]


class Prices:
    def __init__(self, session=None):
        # What `get` gives is not the session, though it releases itself.
        self.session = session if session is not None else requests.Session()  # expect: owner-without-release

    def of(self, item):
        return self.session.get("https://prices.example/" + item).json()


class ClosedPrices:
    def __init__(self):
        self.session = requests.Session()  # ok: owner-without-release

    def of(self, item):
        return self.session.get("https://prices.example/" + item).json()

    def close(self):
        self.session.close()
