"""What waits for the collector, once or again and again."""

import socket
import weakref


class Link:
    def __init__(self, host):
        self.socket = socket.create_connection((host, 80))  # expect: owner-without-release
        self.reader = Reader(self)  # expect: reference-cycle "socket" (warning)


class Reader:
    def __init__(self, link):
        self.link = link


class Hub:
    """There is one, made by the module."""

    def __init__(self):
        self.socket = socket.create_server(("", 8000))  # expect: owner-without-release
        self.port = Port(self)  # expect: reference-cycle "socket" (note)


class Port:
    def __init__(self, hub):
        self.hub = hub


hub = Hub()


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


class Session:
    """The link that its constructor makes is made as often as the session."""

    def __init__(self, host):
        self.wire = Wire(host)


class Wire:
    def __init__(self, host):
        self.socket = socket.create_connection((host, 80))  # expect: owner-without-release
        self.pump = Pump(self)  # expect: reference-cycle "socket" (warning)


class Pump:
    def __init__(self, wire):
        self.wire = wire


def talk(host):
    return Session(host)
