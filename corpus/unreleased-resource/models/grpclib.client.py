from grpclib.client import Channel


async def probe(host, wait):
    channel = Channel(host, 50051)  # expect: unreleased-resource
    await channel.__connect__()


async def probe_closed(host, stub):
    async with Channel(host, 50051) as channel:  # ok: unreleased-resource
        return await stub(channel).probe()
