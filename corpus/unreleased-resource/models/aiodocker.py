import aiodocker


async def version():
    docker = aiodocker.Docker()  # expect: unreleased-resource
    return await docker.version()


async def version_closed():
    async with aiodocker.Docker() as docker:  # ok: unreleased-resource
        return await docker.version()
