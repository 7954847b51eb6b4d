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
