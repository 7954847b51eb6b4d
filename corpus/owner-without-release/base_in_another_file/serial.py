import transport
from transport import Endpoint


class SerialTransport(transport.Transport):
    def __init__(self, path):
        self.handle = open(path, "r+b", buffering=0)  # ok: owner-without-release


class SerialEndpoint(Endpoint):
    def __init__(self, path):
        self.handle = open(path, "r+b", buffering=0)  # expect: owner-without-release
