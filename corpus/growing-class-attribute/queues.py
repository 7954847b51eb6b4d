"""Queues that a class holds for all of its objects."""

import queue


class Bus:
    inbox = queue.Queue()  # expect: growing-class-attribute
    outbox = queue.Queue()  # ok: growing-class-attribute

    def send(self, message):
        self.inbox.put_nowait(message)
        self.outbox.put_nowait(message)


def deliver(bus):
    # An object of unknown class, where the class is spoken of.
    while True:
        bus.outbox.get().deliver()
