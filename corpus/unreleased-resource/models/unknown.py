def first_visitor(listener):
    # Only a socket gives such a pair, whatever `listener` is.
    connection, address = listener.accept()  # expect: unreleased-resource
    connection.sendall(b"busy")
    return address


def visitor_served(listener, serve):
    connection, address = listener.accept()  # ok: unreleased-resource
    with connection:
        serve(connection, address)


def agreed(dialog):
    dialog.accept()  # ok: unreleased-resource
    return dialog.accept()
