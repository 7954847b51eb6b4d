import websockets


async def notify(uri):
    connection = await websockets.connect(uri)  # expect: unreleased-resource
    await connection.send("done")


async def follow(uri):
    async with websockets.connect(uri) as connection:  # ok: unreleased-resource
        async for message in connection:
            print(message)


async def follow_for_ever(uri):
    async for connection in websockets.connect(uri):  # todo-ok: unreleased-resource a loop over reconnecting connections
        async for message in connection:
            print(message)
