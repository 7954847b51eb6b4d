import trio


async def tell(host, data):
    stream = await trio.open_tcp_stream(host, 80)  # expect: unreleased-resource
    await stream.send_all(data)


async def tell_secretly(host, data):
    stream = await trio.open_ssl_over_tcp_stream(host, 443)  # expect: unreleased-resource
    await stream.send_all(data)


async def tell_locally(path, data):
    stream = await trio.open_unix_socket(path)  # expect: unreleased-resource
    await stream.send_all(data)


async def first_line(path):
    file = await trio.open_file(path)  # expect: unreleased-resource
    return str(await file.readline())


async def send_over_new_socket(data):
    stream = trio.SocketStream(trio.socket.socket())  # expect: unreleased-resource
    await stream.send_all(data)


async def shake_hands(host, context):
    stream = trio.SSLStream(await trio.open_tcp_stream(host, 443), context)  # expect: unreleased-resource
    await stream.do_handshake()


async def tell_well(host, data):
    async with await trio.open_tcp_stream(host, 80) as stream:  # ok: unreleased-resource
        await stream.send_all(data)


async def tell_secretly_well(host, data):
    stream = await trio.open_ssl_over_tcp_stream(host, 443)  # ok: unreleased-resource
    try:
        await stream.send_all(data)
    finally:
        await stream.aclose()


async def local_stream(path):
    return await trio.open_unix_socket(path)  # ok: unreleased-resource


async def text(path):
    async with await trio.open_file(path) as file:  # ok: unreleased-resource
        return await file.read()


def stream_over(socket):
    return trio.SocketStream(socket)  # ok: unreleased-resource


def secured(stream, context):
    return trio.SSLStream(stream, context)  # ok: unreleased-resource
