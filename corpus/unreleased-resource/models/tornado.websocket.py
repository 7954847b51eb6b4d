from tornado.websocket import websocket_connect


async def tell(url, text):
    connection = await websocket_connect(url)  # expect: unreleased-resource
    await connection.write_message(text)


async def ask(url, text):
    connection = await websocket_connect(url)  # ok: unreleased-resource
    try:
        await connection.write_message(text)
        return await connection.read_message()
    finally:
        connection.close()
