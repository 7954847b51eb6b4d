import socket

from tornado.iostream import IOStream


async def tell(address, data):
    stream = IOStream(socket.socket())  # expect: unreleased-resource
    await stream.connect(address)
    await stream.write(data)


async def tell_well(address, data):
    stream = IOStream(socket.socket())  # ok: unreleased-resource
    try:
        await stream.connect(address)
        await stream.write(data)
    finally:
        stream.close()


async def secured(client, address):
    stream = await IOStream(socket.socket()).connect(address)
    stream = await stream.start_tls(False)  # ok: unreleased-resource
    try:
        return await stream.read_bytes(1)
    finally:
        stream.close()
