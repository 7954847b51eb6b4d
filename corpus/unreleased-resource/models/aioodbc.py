import aioodbc


async def purge(dsn):
    connection = await aioodbc.connect(dsn=dsn)  # expect: unreleased-resource
    await connection.execute("DELETE FROM log")


async def fill(dsn):
    pool = await aioodbc.create_pool(dsn=dsn)  # expect: unreleased-resource
    connection = await pool.acquire()  # expect: unreleased-resource
    await connection.execute("INSERT INTO log DEFAULT VALUES")


async def rows(dsn):
    async with aioodbc.connect(dsn=dsn) as connection:  # ok: unreleased-resource
        cursor = await connection.execute("SELECT * FROM log")
        return await cursor.fetchall()


async def rows_of(pool: aioodbc.Pool):
    connection = await pool.acquire()  # ok: unreleased-resource
    try:
        cursor = await connection.execute("SELECT * FROM log")
        return await cursor.fetchall()
    finally:
        await pool.release(connection)


async def with_pool(dsn, work):
    async with aioodbc.create_pool(dsn=dsn) as pool:  # ok: unreleased-resource
        await work(pool)
