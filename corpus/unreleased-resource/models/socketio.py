import socketio


def tell(url):
    client = socketio.Client()  # expect: unreleased-resource
    client.connect(url)


def tell_closed(url):
    client = socketio.Client()  # ok: unreleased-resource
    try:
        client.connect(url)
    finally:
        client.disconnect()


async def tell_now(url):
    client = socketio.AsyncClient()  # expect: unreleased-resource
    await client.connect(url)


async def tell_now_closed(url):
    client = socketio.AsyncClient()  # ok: unreleased-resource
    try:
        await client.connect(url)
    finally:
        await client.disconnect()


def ask(url):
    with socketio.SimpleClient() as client:  # ok: unreleased-resource
        return client.receive()
