import asyncio


async def ask(host, question):
    reader, writer = await asyncio.open_connection(host, 7)  # expect: unreleased-resource
    writer.write(question)
    return await reader.readline()


async def ask_and_close(host, question):
    reader, writer = await asyncio.open_connection(host, 7)  # ok: unreleased-resource
    try:
        writer.write(question)
        return await reader.readline()
    finally:
        writer.close()


async def ask_in_time(host):
    reader, writer = await asyncio.wait_for(asyncio.open_connection(host, 7), 5)  # expect: unreleased-resource
    return await reader.readline()


async def local(path):
    reader, writer = await asyncio.open_unix_connection(path)  # expect: unreleased-resource
    return await reader.readline()


async def local_closed(path):
    reader, writer = await asyncio.open_unix_connection(path)  # ok: unreleased-resource
    try:
        return await reader.readline()
    finally:
        writer.close()


async def serve(handle):
    server = await asyncio.start_server(handle, port=7)  # expect: unreleased-resource
    await asyncio.sleep(60)


async def serve_and_close(handle):
    server = await asyncio.start_server(handle, port=7)  # ok: unreleased-resource
    async with server:
        await asyncio.sleep(60)


async def serve_locally(handle, path):
    server = await asyncio.start_unix_server(handle, path)  # expect: unreleased-resource
    await asyncio.sleep(60)


async def serve_locally_and_close(handle, path):
    async with await asyncio.start_unix_server(handle, path):  # ok: unreleased-resource
        await asyncio.sleep(60)


async def first_line(program):
    child = await asyncio.create_subprocess_exec(program, stdout=-1)  # expect: unreleased-resource
    return await child.stdout.readline()


async def output(program):
    child = await asyncio.create_subprocess_exec(program, stdout=-1)  # ok: unreleased-resource
    try:
        return await child.stdout.readline()
    finally:
        child.kill()


async def first_line_of(command):
    child = await asyncio.create_subprocess_shell(command, stdout=-1)  # expect: unreleased-resource
    return await child.stdout.readline()


async def output_of(command):
    child = await asyncio.create_subprocess_shell(command, stdout=-1)  # ok: unreleased-resource
    return await child.communicate()


def run(coroutine):
    loop = asyncio.new_event_loop()  # expect: unreleased-resource
    return loop.run_until_complete(coroutine)


def run_and_close(coroutine):
    loop = asyncio.new_event_loop()  # ok: unreleased-resource
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


def run_by_selector(coroutine):
    return asyncio.SelectorEventLoop().run_until_complete(coroutine)  # expect: unreleased-resource


def run_by_selector_and_close(coroutine):
    loop = asyncio.SelectorEventLoop()  # ok: unreleased-resource
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


def run_by_proactor(coroutine):
    return asyncio.ProactorEventLoop().run_until_complete(coroutine)  # expect: unreleased-resource


def run_by_proactor_and_close(coroutine):
    loop = asyncio.ProactorEventLoop()  # ok: unreleased-resource
    try:
        return loop.run_until_complete(coroutine)
    finally:
        loop.close()


def run_by_runner(coroutine):
    runner = asyncio.Runner()  # expect: unreleased-resource
    return runner.run(coroutine)


def run_by_runner_and_close(coroutine):
    with asyncio.Runner() as runner:  # ok: unreleased-resource
        return runner.run(coroutine)


async def listen(protocol):
    loop = asyncio.get_running_loop()
    server = await loop.create_server(protocol, port=7)  # expect: unreleased-resource
    await asyncio.sleep(60)


async def listen_and_close(protocol):
    loop = asyncio.get_running_loop()
    async with await loop.create_server(protocol, port=7):  # ok: unreleased-resource
        await asyncio.sleep(60)


async def listen_locally(protocol, path):
    loop = asyncio.get_running_loop()
    server = await loop.create_unix_server(protocol, path)  # expect: unreleased-resource
    await asyncio.sleep(60)


async def listen_locally_and_close(protocol, path):
    loop = asyncio.get_running_loop()
    async with await loop.create_unix_server(protocol, path):  # ok: unreleased-resource
        await asyncio.sleep(60)


async def accept_one(listener):
    loop = asyncio.get_running_loop()
    connection, _ = await loop.sock_accept(listener)  # expect: unreleased-resource
    return await loop.sock_recv(connection, 1)


async def accept_one_and_close(listener):
    loop = asyncio.get_running_loop()
    connection, _ = await loop.sock_accept(listener)  # ok: unreleased-resource
    with connection:
        return await loop.sock_recv(connection, 1)


async def with_a_protocol(protocol):
    loop = asyncio.get_running_loop()
    await loop.create_connection(protocol, "localhost", 7)  # ok: unreleased-resource
