from zeroconf.asyncio import AsyncZeroconf


async def info(kind, name):
    network = AsyncZeroconf()  # expect: unreleased-resource
    return await network.async_get_service_info(kind, name)


async def info_closed(kind, name):
    network = AsyncZeroconf()  # ok: unreleased-resource
    try:
        return await network.async_get_service_info(kind, name)
    finally:
        await network.async_close()
