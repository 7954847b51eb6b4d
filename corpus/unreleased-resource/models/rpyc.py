import rpyc


def ask(host):
    connection = rpyc.connect(host, 18861)  # expect: unreleased-resource
    return connection.root.answer()


def ask_closed(host):
    connection = rpyc.connect(host, 18861)  # ok: unreleased-resource
    try:
        return connection.root.answer()
    finally:
        connection.close()


def ask_safely(host):
    connection = rpyc.ssl_connect(host, 18861)  # expect: unreleased-resource
    return connection.root.answer()


def ask_safely_closed(host):
    with rpyc.ssl_connect(host, 18861) as connection:  # ok: unreleased-resource
        return connection.root.answer()


def ask_here(path):
    connection = rpyc.unix_connect(path)  # expect: unreleased-resource
    connection.ping()


def ask_here_closed(path):
    with rpyc.unix_connect(path) as connection:  # ok: unreleased-resource
        connection.ping()


def ask_any(name):
    connection = rpyc.connect_by_service(name)  # expect: unreleased-resource
    connection.ping()


def ask_any_closed(name):
    connection = rpyc.connect_by_service(name)  # ok: unreleased-resource
    try:
        connection.ping()
    finally:
        connection.close()
