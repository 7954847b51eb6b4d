import bluetooth


def send(address, data):
    link = bluetooth.BluetoothSocket()  # expect: unreleased-resource
    link.send(data)


def send_closed(address, data):
    link = bluetooth.BluetoothSocket()  # ok: unreleased-resource
    try:
        link.send(data)
    finally:
        link.close()


def serve(server: bluetooth.BluetoothSocket):
    link, address = server.accept()  # expect: unreleased-resource
    return link.recv(64), address
