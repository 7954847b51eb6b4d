import zmq


def tell(address, text):
    socket = zmq.Context.instance().socket(zmq.PUSH)  # expect: unreleased-resource
    socket.connect(address)
    socket.send_string(text)


def tell_in_own_context(address, text):
    context = zmq.Context()  # expect: unreleased-resource
    with context.socket(zmq.PUSH) as socket:
        socket.connect(address)
        socket.send_string(text)


def ask(address, text):
    with zmq.Context() as context:  # ok: unreleased-resource
        with context.socket(zmq.REQ) as socket:  # ok: unreleased-resource
            socket.connect(address)
            socket.send_string(text)
            return socket.recv_string()


def ask_patiently(context: zmq.Context, address):
    socket = context.socket(zmq.REQ)  # ok: unreleased-on-error
    socket.setsockopt(zmq.LINGER, 0)
    try:
        socket.connect(address)
        return socket.recv_string()
    finally:
        socket.close()


class Endpoint:
    """The socket keeps its context, which ends when both are gone."""

    def __init__(self, kind):
        context = zmq.Context()  # ok: unreleased-on-error
        self.socket = context.socket(kind)

    def close(self):
        self.socket.close()
