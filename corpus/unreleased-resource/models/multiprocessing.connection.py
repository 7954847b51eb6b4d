from multiprocessing import connection
from multiprocessing.connection import Client, Connection, Listener


def notify(address, message):
    channel = Client(address)  # expect: unreleased-resource
    channel.send(message)


def notify_and_close(address, message):
    with Client(address) as channel:  # ok: unreleased-resource
        channel.send(message)


def address_of():
    listener = Listener()  # expect: unreleased-resource
    return listener.address


def receive_one():
    with Listener() as listener:  # ok: unreleased-resource
        channel = listener.accept()  # expect: unreleased-resource
        return channel.recv()


def receive_one_and_close():
    with Listener() as listener:  # ok: unreleased-resource
        with listener.accept() as channel:  # ok: unreleased-resource
            return channel.recv()


def from_handle(handle):
    return Connection(handle).recv()  # expect: unreleased-resource


def from_handle_closed(handle):
    with Connection(handle) as channel:  # ok: unreleased-resource
        return channel.recv()


def echo(message):
    ours, theirs = connection.Pipe()  # expect: unreleased-resource
    theirs.close()
    ours.send(message)


def echo_and_close():
    ours, theirs = connection.Pipe()  # ok: unreleased-resource
    ours.close()
    theirs.close()
