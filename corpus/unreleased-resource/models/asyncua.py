from asyncua import Client


async def root(url):
    client = Client(url)  # expect: unreleased-resource
    await client.connect()


async def root_closed(url):
    client = Client(url)  # ok: unreleased-resource
    try:
        await client.connect()
    finally:
        await client.disconnect()


async def node(url, name):
    async with Client(url) as client:  # ok: unreleased-resource
        return client.get_node(name)
