from websockets.sync.client import connect, unix_connect


def ping(uri):
    connection = connect(uri)  # expect: unreleased-resource
    connection.send("ping")
    return connection.recv() == "pong"


def ping_local(path):
    connection = unix_connect(path)  # expect: unreleased-resource
    connection.send("ping")


def echo(uri, message):
    with connect(uri) as connection:  # ok: unreleased-resource
        connection.send(message)
        return connection.recv()


def echo_local(path, message):
    with unix_connect(path) as connection:  # ok: unreleased-resource
        connection.send(message)
        return connection.recv()
