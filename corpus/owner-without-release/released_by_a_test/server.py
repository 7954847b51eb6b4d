import socket


class Server:
    def __init__(self):
        self.socket = socket.socket()  # expect: owner-without-release

    def run(self, address):
        self.socket.bind(address)
