from databases import Database


async def purge(url):
    database = Database(url)  # expect: unreleased-resource
    await database.connect()
    await database.execute("DELETE FROM log")


async def purge_well(url):
    async with Database(url) as database:  # ok: unreleased-resource
        await database.execute("DELETE FROM log")


class Application:
    def __init__(self, url):
        self.database = Database(url)  # ok: unreleased-resource

    async def start(self):
        await self.database.connect()

    async def stop(self):
        await self.database.disconnect()
