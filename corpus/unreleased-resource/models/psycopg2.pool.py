from psycopg2.pool import AbstractConnectionPool, SimpleConnectionPool, ThreadedConnectionPool


def warm_up(dsn):
    pool = SimpleConnectionPool(1, 4, dsn)  # expect: unreleased-resource
    print(pool.minconn)


def try_base(dsn):
    pool = AbstractConnectionPool(1, 4, dsn)  # expect: unreleased-resource
    print(pool.maxconn)


def touch(pool: ThreadedConnectionPool):
    connection = pool.getconn()  # expect: unreleased-resource
    connection.cursor().execute("SELECT 1")
    connection.commit()


def make_pool(dsn):
    return ThreadedConnectionPool(1, 8, dsn)  # ok: unreleased-resource


def make_base_pool(dsn):
    return AbstractConnectionPool(1, 8, dsn)  # ok: unreleased-resource


def query(pool: ThreadedConnectionPool, sql):
    connection = pool.getconn()  # ok: unreleased-resource
    try:
        cursor = connection.cursor()
        cursor.execute(sql)
        return cursor.fetchall()
    finally:
        pool.putconn(connection)
