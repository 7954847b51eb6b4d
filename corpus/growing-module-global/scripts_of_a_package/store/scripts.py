"""Scripts that the program sends to a server."""

_sent = {}  # expect: growing-module-global (note)


def send(connection, text):
    if connection not in _sent:
        _sent[connection] = connection.register_script(text)
    return _sent[connection]
