from trio import socket


async def greet(address):
    client = socket.socket()  # expect: unreleased-resource
    await client.connect(address)
    await client.send(b"hello")


async def drop_one(server: socket.SocketType):
    connection, _ = await server.accept()  # expect: unreleased-resource
    await connection.send(b"busy")


async def loop_back(data):
    left, right = socket.socketpair()  # expect: unreleased-resource  # expect: unreleased-on-error
    await left.send(data)
    right.close()


async def greet_well(address):
    with socket.socket() as client:  # ok: unreleased-resource
        await client.connect(address)
        await client.send(b"hello")


async def serve_one(server: socket.SocketType):
    connection, address = await server.accept()  # ok: unreleased-resource
    with connection:
        await connection.send(b"welcome")


def pair():
    return socket.socketpair()  # ok: unreleased-resource
