"""A method of the resource is given away to be called: that uses the resource and releases nothing."""


import socket

from tornado.websocket import websocket_connect


class Client:
    def __init__(self, blocks):
        self.blocks = blocks

    def fetch(self, callback):
        for block in self.blocks:
            callback(block)


def downloaded(name, blocks):
    target = open(name, "wb")  # expect: unreleased-resource
    Client(blocks).fetch(target.write)


def downloaded_and_closed(name, blocks):
    target = open(name, "wb")  # ok: unreleased-resource
    Client(blocks).fetch(target.write)
    target.close()


def closed_by_the_callee(name, blocks):
    target = open(name, "wb")  # ok: unreleased-resource
    Client(blocks).fetch(target.write)
    finish(target.close)


def finish(callback):
    callback()


def counted(name, blocks):
    source = open(name)  # expect: unreleased-resource

    def line_of(block):
        return source.readline() + block

    Client(blocks).fetch(line_of)


def closing_closure(name, blocks):
    source = open(name)  # ok: unreleased-resource

    def close_at(block):
        if block is None:
            source.close()

    Client(blocks).fetch(close_at)


def listed(names):
    sources = [open(name) for name in names]  # ok: unreleased-resource
    close_all(sources)


def close_all(sources):
    for source in sources:
        source.close()


def connected(url, on_connect):
    websocket_connect(url, callback=on_connect)  # ok: unreleased-resource


def connect(address, callback=None):
    client = socket.create_connection(address)
    if callback is not None:
        Calls.of(address).add(callback)
    return client


def opened(address, on_open):
    connect(address, callback=on_open)  # ok: unreleased-resource
    connect(address)  # expect: unreleased-resource


class Calls:
    @classmethod
    def of(cls, address):
        return cls()

    def add(self, callback):
        self.callback = callback
