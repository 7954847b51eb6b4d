import ldap


def entry_count(uri, base):
    connection = ldap.initialize(uri)  # expect: unreleased-resource
    connection.simple_bind_s()
    return len(connection.search_s(base, ldap.SCOPE_SUBTREE))


def entries(uri, base):
    connection = ldap.initialize(uri)  # ok: unreleased-resource
    try:
        connection.simple_bind_s()
        return connection.search_s(base, ldap.SCOPE_SUBTREE)
    finally:
        connection.unbind_s()
