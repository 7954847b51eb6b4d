from thrift.transport.TSocket import TSocket
from thrift.transport.TTransport import TBufferedTransport


def ping(host, client):
    socket = TSocket(host, 9090)  # expect: unreleased-resource
    transport = TBufferedTransport(socket)
    transport.open()
    client.ping()


def ping_closed(host, client):
    socket = TSocket(host, 9090)  # ok: unreleased-resource
    transport = TBufferedTransport(socket)
    try:
        transport.open()
        client.ping()
    finally:
        transport.close()
