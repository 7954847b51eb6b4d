import oracledb


def ping(dsn):
    connection = oracledb.connect(dsn)  # expect: unreleased-resource
    connection.ping()


async def purge(dsn):
    connection = await oracledb.connect_async(dsn)  # expect: unreleased-resource
    await connection.execute("DELETE FROM log")


def pool_size(dsn):
    pool = oracledb.create_pool(dsn=dsn)  # expect: unreleased-resource
    return int(pool.opened)


def ping_pooled(pool: oracledb.ConnectionPool):
    connection = pool.acquire()  # expect: unreleased-resource
    connection.ping()


def ping_well(dsn):
    with oracledb.connect(dsn) as connection:  # ok: unreleased-resource
        connection.ping()


async def purge_well(dsn):
    async with oracledb.connect_async(dsn) as connection:  # ok: unreleased-resource
        await connection.execute("DELETE FROM log")


def run(dsn, work):
    pool = oracledb.create_pool(dsn=dsn)  # ok: unreleased-resource
    try:
        with pool.acquire() as connection:  # ok: unreleased-resource
            work(connection)
    finally:
        pool.close()


async def pooled():
    pool = oracledb.create_pool_async(dsn="db")  # expect: unreleased-resource
    connection = pool.acquire()  # expect: unreleased-resource
    await connection.execute("DELETE FROM log")


async def pooled_closed():
    pool = oracledb.create_pool_async(dsn="db")  # ok: unreleased-resource
    try:
        async with pool.acquire() as connection:  # ok: unreleased-resource
            await connection.execute("DELETE FROM log")
    finally:
        await pool.close()
