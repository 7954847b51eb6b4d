import mido


def note(message):
    port = mido.open_output()  # expect: unreleased-resource
    port.send(message)


def note_closed(message):
    with mido.open_output() as port:  # ok: unreleased-resource
        port.send(message)


def listen():
    port = mido.open_input()  # expect: unreleased-resource
    return port.receive()


def listen_closed():
    with mido.open_input() as port:  # ok: unreleased-resource
        return port.receive()


def echo():
    port = mido.open_ioport()  # expect: unreleased-resource
    port.send(port.receive())


def echo_closed():
    port = mido.open_ioport()  # ok: unreleased-resource
    try:
        port.send(port.receive())
    finally:
        port.close()
