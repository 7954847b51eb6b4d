from pymysql.connections import Connection


def ping(host):
    connection = Connection(host=host)  # expect: unreleased-resource
    connection.ping()


def check(host):
    with Connection(host=host) as connection:  # ok: unreleased-resource
        connection.ping()
