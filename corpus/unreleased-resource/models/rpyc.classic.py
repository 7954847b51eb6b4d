import rpyc


def version(host):
    connection = rpyc.classic.connect(host)  # expect: unreleased-resource
    connection.ping()


def version_closed(host):
    with rpyc.classic.connect(host) as connection:  # ok: unreleased-resource
        connection.ping()


def trial():
    connection = rpyc.classic.connect_subproc()  # expect: unreleased-resource
    connection.ping()


def trial_closed():
    connection = rpyc.classic.connect_subproc()  # ok: unreleased-resource
    try:
        connection.ping()
    finally:
        connection.close()
