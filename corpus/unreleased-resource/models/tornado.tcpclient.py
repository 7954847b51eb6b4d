from tornado.tcpclient import TCPClient


async def tell(host, data):
    stream = await TCPClient().connect(host, 80)  # expect: unreleased-resource
    await stream.write(data)


async def connected(host):
    return await TCPClient().connect(host, 80)  # ok: unreleased-resource
