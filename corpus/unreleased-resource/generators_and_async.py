"""Generators, context managers and coroutines that hold a resource."""

import asyncio
import os
import unittest
from contextlib import asynccontextmanager, contextmanager


def lines(path):
    with open(path) as stream:  # ok: unreleased-resource
        yield from stream


def lines_without_close(path):
    stream = open(path)  # expect: unreleased-resource
    for line in stream:
        yield line.rstrip()


def stripped(path):
    return (line.strip() for line in open(path))  # expect: unreleased-resource


@contextmanager
def temporary_umask(path, mask):
    previous = os.umask(mask)
    with open(path, "w") as stream:  # ok: unreleased-resource
        yield stream
    os.umask(previous)


@contextmanager
def opened_without_close(path):
    # expect: unreleased-resource
    yield open(path)


def used_in_a_with(path):
    with opened_without_close(path) as stream:  # ok: unreleased-resource
        return stream.read()


async def greet(host, port):
    reader, writer = await asyncio.open_connection(host, port)  # expect: unreleased-resource
    writer.write(b"hello\n")
    await writer.drain()
    return await reader.readline()


async def greet_and_close(host, port):
    reader, writer = await asyncio.open_connection(host, port)  # ok: unreleased-resource
    try:
        writer.write(b"hello\n")
        await writer.drain()
        return await reader.readline()
    finally:
        writer.close()
        await writer.wait_closed()


async def list_folder(path):
    process = await asyncio.create_subprocess_exec("ls", path, stdout=asyncio.subprocess.PIPE)
    output, _ = await process.communicate()
    return output.decode()


@asynccontextmanager
async def connection(host, port):
    _, writer = await asyncio.open_connection(host, port)  # ok: unreleased-resource
    try:
        yield writer
    finally:
        writer.close()


async def ping(host):
    async with connection(host, 7) as writer:  # ok: unreleased-resource
        writer.write(b"ping")


def run_in_a_new_loop(main):
    loop = asyncio.new_event_loop()  # expect: unreleased-resource
    return loop.run_until_complete(main())


def run_in_a_new_loop_and_close(main):
    loop = asyncio.new_event_loop()  # ok: unreleased-resource, unreleased-on-error
    try:
        return loop.run_until_complete(main())
    finally:
        loop.close()


def run_to_completion(loop, address):
    opening = asyncio.open_connection(*address)  # ok: unreleased-resource
    return loop.run_until_complete(opening)


class RefusedConnection(unittest.TestCase):
    def test_refused(self):
        opening = asyncio.open_connection("localhost", 1)  # ok: unreleased-resource
        self.assertRaises(OSError, asyncio.run, opening)


async def asked(address):
    reader, writer = await asyncio.open_connection(*address)  # expect: unreleased-resource
    return await reader.readline()


def asked_in_a_loop_of_its_own(address):
    reader, writer = asyncio.run(asyncio.open_connection(*address))  # expect: unreleased-resource
    return reader


async def piped(loop, protocol):
    stream = open("/dev/stdin", "rb")  # ok: unreleased-resource

    async def connect():
        await loop.connect_read_pipe(protocol, stream)

    await connect()
