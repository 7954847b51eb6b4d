import asyncpg


async def clear(dsn):
    connection = await asyncpg.connect(dsn)  # expect: unreleased-resource
    await connection.execute("DELETE FROM users")


async def clear_pooled(dsn):
    pool = await asyncpg.create_pool(dsn)  # expect: unreleased-resource
    await pool.execute("DELETE FROM users")


async def clear_with(pool: asyncpg.Pool):
    connection = await pool.acquire()  # expect: unreleased-resource
    await connection.execute("DELETE FROM users")


async def users(dsn):
    connection = await asyncpg.connect(dsn)  # ok: unreleased-resource
    try:
        return await connection.fetch("SELECT name FROM users")
    finally:
        await connection.close()


async def users_pooled(dsn):
    async with asyncpg.create_pool(dsn) as pool:  # ok: unreleased-resource
        async with pool.acquire() as connection:  # ok: unreleased-resource
            return await connection.fetch("SELECT name FROM users")


async def users_with(pool: asyncpg.Pool):
    connection = await pool.acquire()  # ok: unreleased-resource
    try:
        return await connection.fetch("SELECT name FROM users")
    finally:
        await pool.release(connection)
