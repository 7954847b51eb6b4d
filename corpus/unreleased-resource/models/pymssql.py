import pymssql


def purge(server):
    connection = pymssql.connect(server)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(server):
    with pymssql.connect(server) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
