from gevent import socket


def tell(address, data):
    client = socket.create_connection(address)  # expect: unreleased-resource
    client.sendall(data)


def tell_well(address, data):
    client = socket.create_connection(address)  # ok: unreleased-resource
    try:
        client.sendall(data)
    finally:
        client.close()
