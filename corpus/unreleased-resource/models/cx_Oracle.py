import cx_Oracle


def ping(dsn):
    connection = cx_Oracle.connect(dsn)  # expect: unreleased-resource
    connection.ping()


def pool_size(dsn):
    pool = cx_Oracle.SessionPool(dsn=dsn)  # expect: unreleased-resource
    return int(pool.opened)


def ping_well(dsn):
    connection = cx_Oracle.connect(dsn)  # ok: unreleased-resource
    try:
        connection.ping()
    finally:
        connection.close()


def make_pool(dsn):
    return cx_Oracle.SessionPool(dsn=dsn)  # ok: unreleased-resource
