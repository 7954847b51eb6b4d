"""A constructor gives the file to its base class, which keeps it or only reads it."""

import socket
import tempfile

from vendor import channels as unknown


class Upload:
    def __init__(self, file, name=None):
        self.file = file
        self.name = name

    def close(self):
        self.file.close()


class NamedUpload(Upload):
    def __init__(self, name):
        super().__init__(tempfile.TemporaryFile(), name)  # ok: unreleased-resource


class SizedUpload(Upload):
    def __init__(self, file=None, name=None, size=None):
        super().__init__(file, name)
        self.size = size


class TemporaryUpload(SizedUpload):
    def __init__(self, name, size):
        file = tempfile.NamedTemporaryFile(suffix=name)  # ok: unreleased-resource
        super().__init__(file, name, size)


class OldStyleUpload(SizedUpload):
    def __init__(self, name, size):
        file = tempfile.NamedTemporaryFile(suffix=name)  # ok: unreleased-resource
        SizedUpload.__init__(self, file, name, size)


class Header:
    def __init__(self, file):
        self.text = file.readline()


class FileHeader(Header):
    def __init__(self, path):
        file = open(path)  # expect: unreleased-resource
        super().__init__(file)


class Channel(unknown.Channel):
    def open(self, host, is_secret):
        client = socket.create_connection((host, 7000))  # ok: unreleased-resource, unreleased-on-error
        if not is_secret:
            unknown.Channel.__init__(self, client)
            return
        client.close()


class Transport:
    def attach(self, client, protocol):
        """Left to subclasses."""
        raise NotImplementedError

    def connect(self, host, protocol):
        client = socket.create_connection((host, 7000))  # ok: unreleased-resource
        return self.attach(client, protocol)


class Prober:
    def probe(self, client):
        """What each kind of prober does."""
        raise NotImplementedError

    def run(self, host):
        client = socket.create_connection((host, 7000))  # expect: unreleased-resource
        return self.probe(client)


class Greeter(Prober):
    def probe(self, client):
        return client.recv(80)


class Relay:
    def pass_on(self, client):
        raise NotImplementedError

    def run(self, host):
        client = socket.create_connection((host, 7000))  # ok: unreleased-resource
        self.pass_on(client)


class KeepingRelay(Relay):
    def pass_on(self, client):
        self.client = client

    def stop(self):
        self.client.close()


class Observer:
    def seen(self, client):
        pass

    def watch(self, host):
        client = socket.create_connection((host, 7000))  # expect: unreleased-resource
        self.seen(client)


class Starter:
    def started(self, client):
        pass

    def start(self, host):
        client = socket.create_connection((host, 7000))  # ok: unreleased-resource
        self.started(client)


class KeepingStarter(Starter):
    def started(self, client):
        self.client = client

    def stop(self):
        self.client.close()
