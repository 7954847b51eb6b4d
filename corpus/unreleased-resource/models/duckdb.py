import duckdb


def clear(path):
    connection = duckdb.connect(path)  # expect: unreleased-resource
    connection.execute("DELETE FROM events")
    connection.commit()


def events(path):
    with duckdb.connect(path) as connection:  # ok: unreleased-resource
        return connection.execute("SELECT * FROM events").fetchall()


def answer():
    connection = duckdb.connect()  # ok: unreleased-resource
    return connection.execute("SELECT 42").fetchall()


def scratch():
    connection = duckdb.connect(":memory:")  # ok: unreleased-resource
    return connection.execute("SELECT 42").fetchall()
