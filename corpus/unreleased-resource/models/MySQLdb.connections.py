from MySQLdb.connections import Connection


def purge(host):
    connection = Connection(host=host)  # expect: unreleased-resource
    connection.query("DELETE FROM log")


def open_database(host):
    return Connection(host=host)  # ok: unreleased-resource
