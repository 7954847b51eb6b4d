from ldap3 import Connection, Server


def may_login(host, user, password):
    connection = Connection(Server(host), user, password)  # expect: unreleased-resource
    return connection.bind()


def find(host, base, query):
    with Connection(Server(host), auto_bind=True) as connection:  # ok: unreleased-resource
        connection.search(base, query)
        return list(connection.entries)
