import aiomysql


async def ping(host):
    connection = await aiomysql.connect(host=host)  # expect: unreleased-resource
    await connection.ping()


async def ping_pooled(host):
    pool = await aiomysql.create_pool(host=host)  # expect: unreleased-resource
    print(pool.freesize)


async def ping_with(pool: aiomysql.Pool):
    connection = await pool.acquire()  # expect: unreleased-resource
    await connection.ping()


async def check(host):
    connection = await aiomysql.connect(host=host)  # ok: unreleased-resource
    try:
        await connection.ping()
    finally:
        connection.close()


async def check_pooled(host):
    pool = await aiomysql.create_pool(host=host)  # ok: unreleased-resource
    try:
        async with pool.acquire() as connection:  # ok: unreleased-resource
            await connection.ping()
    finally:
        pool.close()
        await pool.wait_closed()
