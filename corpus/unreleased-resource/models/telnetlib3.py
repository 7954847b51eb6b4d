import telnetlib3


async def banner(host):
    reader, writer = await telnetlib3.open_connection(host)  # expect: unreleased-resource
    return await reader.readline()


async def banner_closed(host):
    reader, writer = await telnetlib3.open_connection(host)  # ok: unreleased-resource
    try:
        return await reader.readline()
    finally:
        writer.close()
