from elasticsearch import AsyncElasticsearch


async def is_up(host):
    client = AsyncElasticsearch(host)  # expect: unreleased-resource
    return bool(await client.ping())


async def search(host, query):
    client = AsyncElasticsearch(host)  # ok: unreleased-resource
    try:
        return await client.search(query=query)
    finally:
        await client.close()
