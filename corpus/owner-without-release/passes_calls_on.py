"""A class that passes on whatever is asked of it passes a release on, too."""

import socket


class Proxy:
    def __init__(self, address):
        self.peer = socket.create_connection(address)  # ok: owner-without-release

    def __getattr__(self, name):
        return getattr(self.peer, name)


class Caller:
    def __init__(self, address):
        self.peer = socket.create_connection(address)  # ok: owner-without-release

    def call(self, name, *arguments):
        return getattr(self.peer, name)(*arguments)


class CalledByAFunction:
    def __init__(self, address):
        self.relayed_peer = socket.create_connection(address)  # ok: owner-without-release


def relay(name, caller, *arguments):
    return getattr(caller.relayed_peer, name)(*arguments)


class ReadsOneMember:
    def __init__(self, address):
        self.peer = socket.create_connection(address)  # expect: owner-without-release

    def timeout(self):
        return getattr(self.peer, "timeout", None)


class PassesOnSomethingElse:
    def __init__(self, address, names):
        self.names = names
        self.peer = socket.create_connection(address)  # expect: owner-without-release

    def __getattr__(self, name):
        return getattr(self.names, name)
