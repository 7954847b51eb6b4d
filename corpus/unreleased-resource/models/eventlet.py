import eventlet


def tell(address, data):
    connection = eventlet.connect(address)  # expect: unreleased-resource
    connection.sendall(data)


def reserve(address):
    server = eventlet.listen(address)  # expect: unreleased-resource
    print(server.getsockname())


def tell_well(address, data):
    connection = eventlet.connect(address)  # ok: unreleased-resource
    try:
        connection.sendall(data)
    finally:
        connection.close()


def serve(address, handler):
    eventlet.serve(eventlet.listen(address), handler)  # ok: unreleased-resource
