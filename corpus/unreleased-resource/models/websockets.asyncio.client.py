from websockets.asyncio.client import connect


async def greeting(uri):
    connection = await connect(uri)  # expect: unreleased-resource
    await connection.send("hello")
    return str(await connection.recv())


async def echo(uri, message):
    async with connect(uri) as connection:  # ok: unreleased-resource
        await connection.send(message)
        return await connection.recv()


async def ask(uri, message):
    connection = await connect(uri)  # ok: unreleased-resource
    try:
        await connection.send(message)
        return await connection.recv()
    finally:
        await connection.close()
