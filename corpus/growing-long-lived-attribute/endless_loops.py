"""What lives as long as a loop that does not end lives as long as the program."""

import time


class Poller:
    def __init__(self):
        self.history = []  # todo-expect: growing-long-lived-attribute no module keeps the object, its loop does
        self.recent = []  # ok: growing-long-lived-attribute
        self.running = True

    def run(self, ask):
        while self.running:
            self.history.append((time.time(), ask()))
            self.recent.append(ask())
            del self.recent[:-50]
            time.sleep(5)


def serve(ask):
    Poller().run(ask)
