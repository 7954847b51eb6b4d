import MySQLdb


def purge(host):
    connection = MySQLdb.connect(host=host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def tables(host):
    connection = MySQLdb.connect(host=host)  # ok: unreleased-resource
    try:
        cursor = connection.cursor()
        cursor.execute("SHOW TABLES")
        return cursor.fetchall()
    finally:
        connection.close()
