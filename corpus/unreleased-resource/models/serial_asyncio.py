import serial_asyncio


async def greet(url):
    reader, writer = await serial_asyncio.open_serial_connection(url=url)  # expect: unreleased-resource
    writer.write(b"hello\n")
    return await reader.readline()


async def greet_and_close(url):
    reader, writer = await serial_asyncio.open_serial_connection(url=url)  # ok: unreleased-resource
    try:
        writer.write(b"hello\n")
        return await reader.readline()
    finally:
        writer.close()
