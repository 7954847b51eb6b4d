from aiohttp_retry import RetryClient


async def text(url):
    client = RetryClient()  # expect: unreleased-resource
    return await client.get(url)


async def text_closed(url):
    async with RetryClient() as client:  # ok: unreleased-resource
        return await client.get(url)
