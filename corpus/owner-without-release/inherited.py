"""The release may stand in a base class or in a subclass."""

import socket
from abc import ABC, abstractmethod
from poplib import POP3


class Stream:
    def __init__(self, path):
        self.handle = open(path)  # ok: owner-without-release

    def close(self):
        self.handle.close()


class CountingStream(Stream):
    def __init__(self, path):
        super().__init__(path)
        self.lines = 0


class ReopenedStream(Stream):
    """Fills the attribute that its base class closes."""

    def rewind(self, path):
        self.close()
        self.handle = open(path)  # ok: owner-without-release


class Transport(ABC):
    """Acquires; each subclass says how to end."""

    def __init__(self, address):
        self.channel = socket.create_connection(address)  # ok: owner-without-release

    @abstractmethod
    def finish(self):
        ...


class PoliteTransport(Transport):
    def finish(self):
        self.channel.sendall(b"BYE\n")
        self.channel.close()


class RudeTransport(Transport):
    def finish(self):
        self.channel.close()


class Recorder:
    def __init__(self):
        self.tape = None

    def stop(self):
        if self.tape:
            self.tape.close()


class FileRecorder(Recorder):
    def record(self, path):
        self.tape = open(path, "wb")  # ok: owner-without-release


class Plain:
    def __init__(self, name):
        self.name = name


class NotClosedByItsBase(Plain):
    def __init__(self, name):
        super().__init__(name)
        self.notes = open(name + ".txt")  # expect: owner-without-release

    def note(self):
        return self.notes.readline()


class OpensMail:
    def open(self, host):
        self.mailbox = POP3(host)  # ok: owner-without-release


class ReadsMail:
    def read(self):
        return self.mailbox.stat()

    def finish(self):
        self.mailbox.quit()


class MailReader(ReadsMail, OpensMail):
    """Opens what one of its bases closes."""


class OpensNews:
    def open(self, host):
        self.newsgroup = POP3(host)  # expect: owner-without-release


class ReadsNews:
    def read(self):
        return self.newsgroup.stat()


class NewsReader(ReadsNews, OpensNews):
    """Neither of its bases closes anything."""
