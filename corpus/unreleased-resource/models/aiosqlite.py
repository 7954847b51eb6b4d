import aiosqlite


async def clear(path):
    database = await aiosqlite.connect(path)  # expect: unreleased-resource
    await database.execute("DELETE FROM users")
    await database.commit()


async def users(path):
    async with aiosqlite.connect(path) as database:  # ok: unreleased-resource
        async with database.execute("SELECT name FROM users") as cursor:
            return await cursor.fetchall()


async def open_database(path):
    database = await aiosqlite.connect(path)  # ok: unreleased-resource
    return database
