import pyodbc


def purge(dsn):
    with pyodbc.connect(dsn) as connection:  # expect: exit-without-release
        connection.execute("DELETE FROM log")


def rows(dsn):
    connection = pyodbc.connect(dsn)  # ok: unreleased-resource
    try:
        return connection.execute("SELECT * FROM log").fetchall()
    finally:
        connection.close()


def cursor(dsn):
    return pyodbc.connect(dsn).cursor()  # ok: unreleased-resource
