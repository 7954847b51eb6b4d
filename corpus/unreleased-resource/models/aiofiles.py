import os

import aiofiles


async def first_line(path):
    file = await aiofiles.open(path)  # expect: unreleased-resource
    return str(await file.readline())


async def text(path):
    async with aiofiles.open(path) as file:  # ok: unreleased-resource
        return await file.read()


async def append(path, line):
    file = await aiofiles.open(path, "a")  # ok: unreleased-resource
    try:
        await file.write(line)
    finally:
        await file.close()


async def keep(path, data):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)  # ok: unreleased-resource
    async with aiofiles.open(descriptor, "wb") as file:
        await file.write(data)


async def drop(path, data):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT)  # expect: unreleased-resource
    async with aiofiles.open(path, "wb") as file:
        await file.write(data)
