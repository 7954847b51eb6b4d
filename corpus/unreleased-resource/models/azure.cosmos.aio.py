from azure.cosmos.aio import CosmosClient


async def read(url, credential):
    client = CosmosClient(url, credential)  # expect: unreleased-resource
    await client.get_database_client("shop").read()


async def read_closed(url, credential):
    async with CosmosClient(url, credential) as client:  # ok: unreleased-resource
        await client.get_database_client("shop").read()


async def read_at(connection):
    client = CosmosClient.from_connection_string(connection)  # expect: unreleased-resource
    await client.get_database_client("shop").read()


async def read_at_closed(connection):
    client = CosmosClient.from_connection_string(connection)  # ok: unreleased-resource
    try:
        await client.get_database_client("shop").read()
    finally:
        await client.close()
