"""Released through a part of it, by reading it to the end, or by an object made for that."""
import os

import ldap3
import requests


class Directory:
    def __init__(self, server, user):
        self.session = ldap3.Connection(server, user)  # ok: owner-without-release

    def stop(self):
        if self.session is not None:
            self.session.socket.close()
            self.session = None


class Picture:
    def update(self, url):
        self.response = requests.get(url, stream=True)  # ok: owner-without-release

    def image(self):
        return self.response.content


class UnreadPicture:
    def update(self, url):
        self.response = requests.get(url, stream=True)  # expect: owner-without-release

    def size(self):
        return self.response.headers["Content-Length"]


class Closer:
    def __init__(self, close, numbers):
        self.close = close
        self.numbers = numbers

    def __call__(self):
        for number in self.numbers:
            self.close(number)


class Channel:
    def start(self):
        reader, writer = os.pipe()  # ok: owner-without-release
        self.finalizer = Closer(os.close, (reader, writer))


class Resolver:
    connection = None

    @classmethod
    def shared(cls, server):
        if cls.connection is None:
            cls.connection = ldap3.Connection(server)  # ok: owner-without-release
        return cls.connection
