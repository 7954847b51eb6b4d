from psycopg_pool import AsyncConnectionPool, ConnectionPool


def check(conninfo):
    pool = ConnectionPool(conninfo, open=True)  # expect: unreleased-resource
    pool.wait(5)


async def check_async(conninfo):
    pool = AsyncConnectionPool(conninfo, open=False)  # expect: unreleased-resource
    await pool.open()


def touch(pool: ConnectionPool):
    connection = pool.getconn()  # expect: unreleased-resource
    connection.execute("SELECT 1")


def query(conninfo, sql):
    with ConnectionPool(conninfo) as pool:  # ok: unreleased-resource
        connection = pool.getconn()  # ok: unreleased-resource
        try:
            return connection.execute(sql).fetchall()
        finally:
            pool.putconn(connection)


async def run(conninfo, work):
    async with AsyncConnectionPool(conninfo) as pool:  # ok: unreleased-resource
        connection = await pool.getconn()  # ok: unreleased-resource
        try:
            await work(connection)
        finally:
            await pool.putconn(connection)
