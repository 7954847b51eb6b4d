import psycopg


def count_users(conninfo):
    connection = psycopg.connect(conninfo)  # expect: unreleased-resource
    connection.execute("DELETE FROM users")
    connection.commit()


async def clear(conninfo):
    connection = await psycopg.AsyncConnection.connect(conninfo)  # expect: unreleased-resource
    await connection.execute("DELETE FROM users")
    await connection.commit()


def users(conninfo):
    with psycopg.connect(conninfo) as connection:  # ok: unreleased-resource
        return connection.execute("SELECT name FROM users").fetchall()


async def users_async(conninfo):
    async with await psycopg.AsyncConnection.connect(conninfo) as connection:  # ok: unreleased-resource
        cursor = await connection.execute("SELECT name FROM users")
        return await cursor.fetchall()
