import socket


class Client:
    def __init__(self, address):
        self.socket = socket.create_connection(address)

    def send(self, text):
        self.socket.sendall(text.encode())


class Connection:
    def __init__(self, address):
        self.socket = socket.create_connection(address)

    def finish(self):
        self.socket.close()
