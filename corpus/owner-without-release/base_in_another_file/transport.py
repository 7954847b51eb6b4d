"""The base class closes, in a file of its own."""


class Transport:
    handle = None

    def close(self):
        if self.handle is not None:
            self.handle.close()


class Endpoint:
    def describe(self):
        return type(self).__name__
