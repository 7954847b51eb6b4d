from nio import AsyncClient


async def tell(server, password):
    client = AsyncClient(server, "bot")  # expect: unreleased-resource
    await client.login(password)


async def tell_closed(server, password):
    client = AsyncClient(server, "bot")  # ok: unreleased-resource
    try:
        await client.login(password)
    finally:
        await client.close()
