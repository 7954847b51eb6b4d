import socket


def local_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # expect: unreleased-resource
    probe.connect(("192.0.2.1", 9))
    return probe.getsockname()[0]


def free_port():
    with socket.socket() as probe:  # ok: unreleased-resource
        probe.bind(("", 0))
        return probe.getsockname()[1]


def ask(address, question):
    connection = socket.create_connection(address)  # expect: unreleased-resource
    connection.sendall(question)
    connection.shutdown(socket.SHUT_WR)


def ask_and_close(address, question):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    try:
        connection.sendall(question)
    finally:
        connection.close()


def pair(message):
    ours, theirs = socket.socketpair()  # expect: unreleased-resource
    theirs.close()
    ours.send(message)


def pair_closed():
    ours, theirs = socket.socketpair()  # ok: unreleased-resource
    ours.close()
    theirs.close()


def listen(port):
    listener = socket.create_server(("", port))  # expect: unreleased-resource
    return listener.getsockname()


def serve_one(port):
    with socket.create_server(("", port)) as listener:  # ok: unreleased-resource
        connection, _ = listener.accept()  # expect: unreleased-resource
        connection.sendall(b"hello")


def serve_one_and_close(port):
    with socket.create_server(("", port)) as listener:  # ok: unreleased-resource
        connection, _ = listener.accept()  # ok: unreleased-resource
        with connection:
            connection.sendall(b"hello")


def inherited(descriptor):
    connection = socket.fromfd(descriptor, socket.AF_INET, socket.SOCK_STREAM)  # expect: unreleased-resource
    return connection.recv(1)


def inherited_closed(descriptor):
    with socket.fromfd(descriptor, socket.AF_INET, socket.SOCK_STREAM) as connection:  # ok: unreleased-resource
        return connection.recv(1)


def shared(info):
    connection = socket.fromshare(info)  # expect: unreleased-resource
    return connection.recv(1)


def shared_closed(info):
    with socket.fromshare(info) as connection:  # ok: unreleased-resource
        return connection.recv(1)


def greeting(address):
    with socket.create_connection(address) as connection:  # ok: unreleased-resource
        stream = connection.makefile()  # expect: unreleased-resource
        return stream.readline()


def greeting_closed(address):
    with socket.create_connection(address) as connection:  # ok: unreleased-resource
        with connection.makefile() as stream:  # ok: unreleased-resource
            return stream.readline()


def second(address):
    with socket.create_connection(address) as connection:  # ok: unreleased-resource
        copy = connection.dup()  # expect: unreleased-resource
        copy.sendall(b"hello")


def second_closed(address):
    with socket.create_connection(address) as connection:  # ok: unreleased-resource
        with connection.dup() as copy:  # ok: unreleased-resource
            copy.sendall(b"hello")


def bare_number(address):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    descriptor = connection.detach()  # expect: unreleased-resource
    return descriptor > 2


def bare_number_closed(address):
    connection = socket.create_connection(address)  # ok: unreleased-resource
    socket.close(connection.detach())  # ok: unreleased-resource


def doubled(number):
    copy = socket.dup(number)  # expect: unreleased-resource
    return copy > 2


def doubled_closed(number):
    socket.close(socket.dup(number))  # ok: unreleased-resource
