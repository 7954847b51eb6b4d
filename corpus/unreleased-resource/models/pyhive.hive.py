from pyhive import hive


def purge(host):
    connection = hive.connect(host)  # expect: unreleased-resource
    connection.cursor().execute("DELETE FROM log")
    connection.commit()


def rows(host):
    with hive.connect(host) as connection:  # ok: unreleased-resource
        cursor = connection.cursor()
        cursor.execute("SELECT * FROM log")
        return cursor.fetchall()


def constructed(host):
    connection = hive.Connection(host)  # expect: unreleased-resource
    connection.rollback()


def constructed_well(host):
    hive.Connection(host).close()  # ok: unreleased-resource
