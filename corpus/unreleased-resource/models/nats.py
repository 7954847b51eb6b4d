import nats


async def announce(url, data):
    connection = await nats.connect(url)  # expect: unreleased-resource
    await connection.publish("news", data)


async def announce_well(url, data):
    connection = await nats.connect(url)  # ok: unreleased-resource
    try:
        await connection.publish("news", data)
    finally:
        await connection.drain()
