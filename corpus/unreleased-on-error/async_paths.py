"""An `await` or a `yield` that raises, before the release or the hand-over."""

import asyncio
import subprocess
from contextlib import contextmanager

import aiohttp


async def ask(host, question):
    reader, writer = await asyncio.open_connection(host, 7000)  # expect: unreleased-on-error
    writer.write(question)
    answer = await reader.readline()
    writer.close()
    return answer


async def ask_safely(host, question):
    reader, writer = await asyncio.open_connection(host, 7000)  # ok: unreleased-on-error
    try:
        writer.write(question)
        return await reader.readline()
    finally:
        writer.close()


async def wait_for_line(path, queue):
    log = open(path, "a")  # expect: unreleased-on-error
    log.write(await queue.get())
    log.close()


async def run_with_timeout(command):
    process = await asyncio.create_subprocess_exec(*command)  # todo-expect: unreleased-on-error an `await` of a call that never raises is not taken to be cancelled
    await asyncio.sleep(1)
    return await process.wait()


async def stream_to(command, show):
    process = await asyncio.create_subprocess_exec(  # ok: unreleased-on-error
        *command, stdout=subprocess.PIPE
    )
    try:
        async for line in process.stdout:
            show(line)
    finally:
        process.kill()
        await process.wait()


async def fetch_all(urls):
    texts = []
    for url in urls:
        session = aiohttp.ClientSession()  # expect: unreleased-on-error
        response = await session.get(url)  # ok: unreleased-on-error
        if response.status != 200:
            continue
        texts.append(await response.text())
        await session.close()
    return texts


async def fetch_all_in_one_session(urls):
    async with aiohttp.ClientSession() as session:  # ok: unreleased-on-error
        texts = []
        for url in urls:
            async with session.get(url) as response:  # ok: unreleased-on-error
                texts.append(await response.text())
    return texts


@contextmanager
def opened(path):
    stream = open(path)  # expect: unreleased-on-error
    yield stream
    stream.close()


@contextmanager
def opened_and_closed(path):
    stream = open(path)  # ok: unreleased-on-error
    try:
        yield stream
    finally:
        stream.close()


def numbered(path):
    # A generator that is not read to its end is closed at the `yield`.
    stream = open(path)  # expect: unreleased-on-error
    for number, line in enumerate(stream, 1):
        yield number, line
    stream.close()


async def listen(handle, host):
    return await asyncio.start_server(handle, host)


def serve(handle, host):
    loop = asyncio.get_event_loop()
    # Where running the coroutine raises, there is no server yet.
    server = loop.run_until_complete(listen(handle, host))  # ok: unreleased-on-error
    server.close()


def serve_by_a_file(handle, host, announce):
    loop = asyncio.get_event_loop()
    server = loop.run_until_complete(listen(handle, host))  # expect: unreleased-on-error
    with open(host) as file:
        announce(file)
    server.close()
