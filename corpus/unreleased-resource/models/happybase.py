import happybase


def tables(host):
    connection = happybase.Connection(host)  # expect: unreleased-resource
    return connection.tables()


def tables_closed(host):
    connection = happybase.Connection(host)  # ok: unreleased-resource
    try:
        return connection.tables()
    finally:
        connection.close()
