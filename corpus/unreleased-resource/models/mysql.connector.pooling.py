from mysql.connector.pooling import MySQLConnectionPool


def purge(pool: MySQLConnectionPool):
    connection = pool.get_connection()  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def purge_well(pool: MySQLConnectionPool):
    connection = pool.get_connection()  # ok: unreleased-resource
    try:
        connection.cursor().execute("DELETE FROM log")
        connection.commit()
    finally:
        connection.close()
