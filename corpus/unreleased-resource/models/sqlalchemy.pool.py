from sqlalchemy.pool import QueuePool


def purge(pool: QueuePool):
    connection = pool.connect()  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")


def purge_well(pool: QueuePool):
    connection = pool.connect()  # ok: unreleased-resource
    try:
        connection.cursor().execute("DELETE FROM log")
    finally:
        connection.close()
