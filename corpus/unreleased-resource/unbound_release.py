"""A method that releases, called through its class."""
import socket
import tempfile
from pathlib import Path


def closed_by_class(address):
    peer = socket.socket()  # ok: unreleased-resource
    try:
        peer.connect(address)
    finally:
        socket.socket.close(peer)


def not_closed_by_class(address):
    peer = socket.socket()  # expect: unreleased-resource
    socket.socket.connect(peer, address)


def removed_by_class(folder):
    path = Path(folder)
    Path.unlink(path)
