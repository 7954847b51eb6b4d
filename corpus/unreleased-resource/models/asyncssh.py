import asyncssh


async def reboot(host):
    connection = await asyncssh.connect(host)  # expect: unreleased-resource
    await connection.run("reboot")


async def uptime(host):
    async with asyncssh.connect(host) as connection:  # ok: unreleased-resource
        result = await connection.run("uptime")
        return result.stdout


async def connected(host):
    connection = await asyncssh.connect(host)  # ok: unreleased-resource
    return connection
