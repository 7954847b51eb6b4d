from opensearchpy import AsyncOpenSearch


async def is_up(host):
    client = AsyncOpenSearch(host)  # expect: unreleased-resource
    return bool(await client.ping())


async def search(host, query):
    async with AsyncOpenSearch(host) as client:  # ok: unreleased-resource
        return await client.search(body=query)
