import aiopg


async def connected(dsn):
    connection = await aiopg.connect(dsn)  # expect: unreleased-resource
    return bool(connection.dsn)


async def size(dsn):
    pool = await aiopg.create_pool(dsn)  # expect: unreleased-resource
    return int(pool.size)


async def is_free(pool: aiopg.Pool):
    connection = await pool.acquire()  # expect: unreleased-resource
    return bool(connection.dsn)


async def open_database(dsn):
    return await aiopg.connect(dsn)  # ok: unreleased-resource


async def run(dsn, work):
    async with aiopg.create_pool(dsn) as pool:  # ok: unreleased-resource
        async with pool.acquire() as connection:  # ok: unreleased-resource
            await work(connection)
