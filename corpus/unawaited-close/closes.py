"""Releases that are coroutines: called, they do nothing."""

import asyncio
import contextlib

import aiohttp


class Connection:
    async def close(self):
        await asyncio.sleep(0)

    async def disconnect(self):
        await asyncio.sleep(0)

    async def send(self, data):
        return data


class PlainConnection:
    def close(self):
        return None


class Flexible:
    async def close(self):
        await asyncio.sleep(0)


class Immediate(Flexible):
    def close(self):
        return None


async def own_class():
    connection = Connection()
    await connection.send(b"")
    connection.close()  # expect: unawaited-close "connection.close()"


async def own_class_awaited():
    connection = Connection()
    await connection.send(b"")
    await connection.close()  # ok: unawaited-close


def from_a_plain_function():
    Connection().disconnect()  # expect: unawaited-close


def given_to_a_loop():
    connection = Connection()
    asyncio.run(connection.close())  # ok: unawaited-close


async def scheduled():
    connection = Connection()
    task = asyncio.create_task(connection.close())  # ok: unawaited-close
    await task


async def session(url):
    session = aiohttp.ClientSession()
    try:
        return await session.get(url)
    finally:
        session.close()  # expect: unawaited-close


async def stream(host):
    reader, writer = await asyncio.open_connection(host, 80)
    writer.close()  # ok: unawaited-close
    writer.wait_closed()  # expect: unawaited-close
    return await reader.read()


async def generator(source):
    source.aclose()  # expect: unawaited-close


async def generator_awaited(source):
    await source.aclose()  # ok: unawaited-close


async def registered(source):
    async with contextlib.AsyncExitStack() as stack:
        stack.push_async_callback(source.aclose)  # ok: unawaited-close


def plain():
    PlainConnection().close()  # ok: unawaited-close


def unknown(connection):
    connection.close()  # ok: unawaited-close


def either(connection: Flexible):
    connection.close()  # ok: unawaited-close
