import aiormq


async def channel(url):
    connection = await aiormq.connect(url)  # expect: unreleased-resource
    await connection.channel()


async def channel_closed(url):
    connection = await aiormq.connect(url)  # ok: unreleased-resource
    try:
        await connection.channel()
    finally:
        await connection.close()
