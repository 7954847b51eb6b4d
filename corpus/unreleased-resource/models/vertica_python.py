import vertica_python


def purge(host):
    connection = vertica_python.connect(host=host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with vertica_python.connect(host=host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
