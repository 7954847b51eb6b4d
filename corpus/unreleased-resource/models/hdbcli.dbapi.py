from hdbcli import dbapi


def purge(host):
    connection = dbapi.connect(address=host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with dbapi.connect(address=host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
