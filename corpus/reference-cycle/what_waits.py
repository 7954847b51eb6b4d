"""What waits for the collector, once or again and again."""

import socket
import weakref


class Link:
    def __init__(self, host):
        self.socket = socket.create_connection((host, 80))  # expect: owner-without-release
        self.reader = Reader(self)  # expect: reference-cycle "socket"


class Reader:
    def __init__(self, link):
        self.link = link


class WeakLink:
    def __init__(self, host):
        self.socket = socket.create_connection((host, 80))
        self.reader = WeakReader(self)  # ok: reference-cycle

    def close(self):
        self.socket.close()


class WeakReader:
    def __init__(self, link):
        self.link = weakref.proxy(link)


def get(host):
    WeakLink(host).close()
    return Link(host)
