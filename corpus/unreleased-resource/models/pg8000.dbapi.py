from pg8000 import dbapi


def purge(host):
    connection = dbapi.connect("reader", host=host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with dbapi.connect("reader", host=host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()


def constructed(host):
    connection = dbapi.Connection("reader", host=host)  # expect: unreleased-resource
    connection.rollback()


def constructed_well(host):
    dbapi.Connection("reader", host=host).close()  # ok: unreleased-resource
