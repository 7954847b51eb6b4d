import socket

from publisher import ClosingPublisher, Publisher


class Session:
    def __init__(self, name):
        channel = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # ok: owner-without-release
        self.publisher = ClosingPublisher(channel, name)

    def close(self):
        self.publisher.close()


class LeakySession:
    def __init__(self, name):
        channel = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # expect: owner-without-release
        self.publisher = ClosingPublisher(channel, name)


def send_once(event):
    # expect: unreleased-resource
    channel = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    Publisher(channel, b"once ").publish(event)
