import aiohttp


async def fetch(url):
    session = aiohttp.ClientSession()  # expect: unreleased-resource
    async with session.get(url) as response:
        return await response.text()


async def tcp_connector():
    connector = aiohttp.TCPConnector(limit=10)  # expect: unreleased-resource
    print(connector.limit)


async def unix_connector(path):
    connector = aiohttp.UnixConnector(path)  # expect: unreleased-resource
    print(connector.path)


async def status(session: aiohttp.ClientSession, url):
    response = await session.get(url)  # ok: unreleased-resource
    return response.status


async def announce(session: aiohttp.ClientSession, url, payload):
    await session.post(url, json=payload)  # ok: unreleased-resource


async def replaced(session: aiohttp.ClientSession, url, payload):
    response = await session.put(url, json=payload)  # ok: unreleased-on-error
    if response.status != 200:
        return None
    return await response.json()


async def patched(session: aiohttp.ClientSession, url, payload):
    response = await session.patch(url, json=payload)  # ok: unreleased-on-error
    response.raise_for_status()
    return await response.json()


async def purged(session: aiohttp.ClientSession, url):
    response = await session.request("PURGE", url)  # expect: unreleased-on-error
    log_of(url).write(response.status)
    response.release()


async def say_hello(session: aiohttp.ClientSession, url):
    socket = await session.ws_connect(url)  # expect: unreleased-resource
    await socket.send_str("hello")


async def text(url):
    async with aiohttp.ClientSession() as session:  # ok: unreleased-resource
        async with session.get(url) as response:  # ok: unreleased-resource
            return await response.text()


async def limited_session():
    connector = aiohttp.TCPConnector(limit=10)  # ok: unreleased-resource
    return aiohttp.ClientSession(connector=connector)  # ok: unreleased-resource


async def unix_session(path):
    connector = aiohttp.UnixConnector(path)  # ok: unreleased-resource
    return aiohttp.ClientSession(connector=connector)


async def post_form(session: aiohttp.ClientSession, url, form):
    response = await session.post(url, data=form)  # ok: unreleased-resource
    return await response.json()


async def put_form(session: aiohttp.ClientSession, url, form):
    async with session.put(url, data=form) as response:  # ok: unreleased-resource
        return response.status


async def patch_form(session: aiohttp.ClientSession, url, form):
    async with session.patch(url, data=form) as response:  # ok: unreleased-resource
        return response.status


async def drop(session: aiohttp.ClientSession, url):
    async with session.delete(url) as response:  # ok: unreleased-resource
        response.raise_for_status()


async def headers(session: aiohttp.ClientSession, url):
    async with session.head(url) as response:  # ok: unreleased-resource
        return dict(response.headers)


async def allowed(session: aiohttp.ClientSession, url):
    async with session.options(url) as response:  # ok: unreleased-resource
        return response.headers["Allow"]


async def purge(session: aiohttp.ClientSession, url):
    response = await session.request("PURGE", url)  # ok: unreleased-resource
    try:
        response.raise_for_status()
    finally:
        response.release()


async def listen(session: aiohttp.ClientSession, url):
    async with session.ws_connect(url) as socket:  # ok: unreleased-resource
        async for message in socket:
            print(message)
