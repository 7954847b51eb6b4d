from grpc import aio


async def wait(target):
    channel = aio.insecure_channel(target)  # expect: unreleased-resource
    await channel.channel_ready()


async def wait_secure(target, credentials):
    channel = aio.secure_channel(target, credentials)  # expect: unreleased-resource
    await channel.channel_ready()


async def check(target):
    async with aio.insecure_channel(target) as channel:  # ok: unreleased-resource
        await channel.channel_ready()


async def check_secure(target, credentials):
    channel = aio.secure_channel(target, credentials)  # ok: unreleased-resource
    try:
        await channel.channel_ready()
    finally:
        await channel.close()
