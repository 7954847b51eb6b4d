from nats.aio.client import Client


async def announce(url, data):
    connection = Client()  # expect: unreleased-resource
    await connection.connect(url)
    await connection.publish("news", data)


async def connected(url):
    connection = Client()  # ok: unreleased-resource  # expect: unreleased-on-error
    await connection.connect(url)
    return connection
