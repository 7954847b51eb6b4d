import jaydebeapi


def purge(host):
    connection = jaydebeapi.connect("org.hsqldb.jdbcDriver", host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with jaydebeapi.connect("org.hsqldb.jdbcDriver", host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()
