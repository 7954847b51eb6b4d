"""A partial of a method answers for its object only where somebody gets the partial."""

import functools
import os
import socket


def given_to_a_loop(address, loop):
    peer = socket.create_connection(address)  # ok: unreleased-resource
    loop.add_reader(peer.fileno(), functools.partial(peer.recv, 512))


def closed_by_a_partial(address, loop):
    peer = socket.create_connection(address)  # ok: unreleased-resource
    loop.call_later(30, functools.partial(peer.close))


def closed_by_calling_it(path):
    number = os.open(path, os.O_RDONLY)  # ok: unreleased-resource
    finish = functools.partial(os.close, number)
    try:
        return os.read(number, 8)
    finally:
        finish()


def read_in_chunks(address):
    peer = socket.create_connection(address)  # expect: unreleased-resource
    return b"".join(iter(functools.partial(peer.recv, 512), b""))


def returned(address):
    peer = socket.create_connection(address)  # ok: unreleased-resource
    return functools.partial(peer.recv, 512)


def used_here(address):
    peer = socket.create_connection(address)  # expect: unreleased-resource
    read = functools.partial(peer.recv, 512)
    return read() + read()


def copy(read, write):
    write(read())


def given_to_be_called(address, write):
    peer = socket.create_connection(address)  # expect: unreleased-resource
    copy(functools.partial(peer.recv, 512), write)


def keeps_its_own(address):
    peer = socket.create_connection(address)  # expect: unreleased-on-error "peer.send"
    peer.read = functools.partial(peer.recv, 512)
    peer.send(b"hello")
    return peer
