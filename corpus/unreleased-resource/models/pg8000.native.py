from pg8000.native import Connection


def purge(host):
    connection = Connection("writer", host=host)  # expect: unreleased-resource
    connection.run("DELETE FROM log")


def purge_well(host):
    connection = Connection("writer", host=host)  # ok: unreleased-resource
    try:
        connection.run("DELETE FROM log")
    finally:
        connection.close()
