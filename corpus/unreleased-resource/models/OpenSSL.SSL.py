import socket

from OpenSSL import SSL


def greeting(host):
    plain = socket.create_connection((host, 993))  # expect: unreleased-resource
    link = SSL.Connection(SSL.Context(SSL.TLS_METHOD), plain)
    return link.recv(64)


def greeting_closed(context, host):
    plain = socket.create_connection((host, 993))  # ok: unreleased-resource
    link = SSL.Connection(context, plain)
    link.set_connect_state()
    try:
        return link.recv(64)
    finally:
        link.close()
