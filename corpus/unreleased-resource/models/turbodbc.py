import turbodbc


def purge(host):
    connection = turbodbc.connect(dsn=host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with turbodbc.connect(dsn=host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
