import apsw


def purge(path):
    with apsw.Connection(path) as connection:  # expect: exit-without-release
        connection.execute("DELETE FROM log")


def rows(path):
    connection = apsw.Connection(path)  # ok: unreleased-resource
    try:
        return list(connection.execute("SELECT * FROM log"))
    finally:
        connection.close()
