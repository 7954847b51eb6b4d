import anyio


async def tell(host, data):
    stream = await anyio.connect_tcp(host, 80)  # expect: unreleased-resource
    await stream.send(data)


async def tell_locally(path, data):
    stream = await anyio.connect_unix(path)  # expect: unreleased-resource
    await stream.send(data)


async def reserve(port):
    listener = await anyio.create_tcp_listener(local_port=port)  # expect: unreleased-resource
    print(listener.extra_attributes)


async def interrupt(command):
    process = await anyio.open_process(command)  # expect: unreleased-resource
    process.terminate()


async def first_line(path):
    file = await anyio.open_file(path)  # expect: unreleased-resource
    return str(await file.readline())


async def tell_well(host, data):
    async with await anyio.connect_tcp(host, 80) as stream:  # ok: unreleased-resource
        await stream.send(data)


async def local_stream(path):
    return await anyio.connect_unix(path)  # ok: unreleased-resource


async def serve(port, handler):
    listener = await anyio.create_tcp_listener(local_port=port)  # ok: unreleased-resource
    await listener.serve(handler)


async def run(command):
    process = await anyio.open_process(command)  # ok: unreleased-resource
    return await process.wait()


async def text(path):
    async with await anyio.open_file(path) as file:  # ok: unreleased-resource
        return await file.read()


async def serve_here(path):
    listener = await anyio.create_unix_listener(path)  # expect: unreleased-resource
    return listener.extra_attributes


async def datagram(data):
    socket = await anyio.create_udp_socket(local_port=4000)  # expect: unreleased-resource
    await socket.send(data)


async def datagram_closed(data):
    async with await anyio.create_udp_socket(local_port=4000) as socket:  # ok: unreleased-resource
        await socket.send(data)
