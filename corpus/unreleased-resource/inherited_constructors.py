"""What a subclass hands to the constructor of its base is the object's."""
import socket
import threading


class Channel:
    def __init__(self, connection, name=None):
        self.connection = connection
        self.name = name

    def close(self):
        self.connection.close()


class LoudChannel(Channel):
    def __init__(self, connection, name=None):
        super().__init__(connection, name=name)
        self.volume = 11


class OldChannel(Channel):
    def __init__(self, connection):
        super(OldChannel, self).__init__(connection)


class Named:
    def __init__(self, *, name="", **rest):
        super().__init__(**rest)
        self.name = name


class NamedChannel(Named, Channel):
    def __init__(self, connection):
        super().__init__(connection=connection)


def loud(address):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    return LoudChannel(connection)


def old(address):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    return OldChannel(connection)


def named(address):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    return NamedChannel(connection)


def dropped(address):
    connection = socket.create_connection(address)  # expect: unreleased-resource
    channel = LoudChannel(connection)
    print(channel.name)


class Worker(threading.Thread):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.daemon = True


def serve(listener, handle):
    while True:
        connection, _ = listener.accept()  # ok: unreleased-resource
        worker = Worker(target=handle, args=(connection,))
        worker.start()


class ByName:
    """Attributes may be read by name."""

    def __init__(self, address):
        self.socket = socket.create_connection(address)  # ok: owner-without-release

    def close(self):
        connection = getattr(self, "socket", None)
        if connection is not None:
            connection.close()


class ByNameOnly:
    def __init__(self, address):
        self.socket = socket.create_connection(address)  # expect: owner-without-release

    def send(self, data):
        getattr(self, "socket").sendall(data)
