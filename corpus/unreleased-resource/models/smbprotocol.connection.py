import uuid

from smbprotocol.connection import Connection


def probe(host):
    connection = Connection(uuid.uuid4(), host, 445)  # expect: unreleased-resource
    connection.connect()


def probe_closed(host):
    connection = Connection(uuid.uuid4(), host, 445)  # ok: unreleased-resource
    try:
        connection.connect()
    finally:
        connection.disconnect()
