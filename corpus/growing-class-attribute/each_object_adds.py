"""What every object adds to its class."""

import threading
from typing import ClassVar

from pydantic import BaseModel
from toolkit import Menu


class ContextMenu(Menu):
    """The toolkit's class is not known; annotating the list does not copy it."""

    MENUS: list[tuple[str, "ContextMenu"]] = []  # expect: growing-class-attribute

    def __init__(self, title):
        super().__init__(title)
        self.MENUS.append((title, self))


class Tokenizer(Menu):
    inputs = ["ids", "mask"]  # expect: growing-class-attribute

    def __init__(self, with_types=False):
        super().__init__("tokens")
        if with_types:
            self.inputs.append("types")


class Encoder(Menu):
    inputs = ["ids", "mask"]  # ok: growing-class-attribute

    def __init__(self, with_types=False):
        super().__init__("tokens")
        if with_types and "types" not in self.inputs:
            self.inputs.append("types")


class Order(BaseModel):
    """A field, which each instance copies."""

    lines: list[str] = []  # ok: growing-class-attribute

    def add(self, line):
        self.lines.append(line)


class Ledger(BaseModel):
    booked: ClassVar[list[str]] = []  # expect: growing-class-attribute

    def book(self, entry):
        self.booked.append(entry)


class Kernel:
    """Only the end of the program empties it."""

    stopping = []  # expect: growing-class-attribute "does not reach"

    def close(self):
        thread = threading.Thread(target=self.stop)
        thread.start()
        self.stopping.append(thread)

    def stop(self):
        return self

    @classmethod
    def wait_for_shutdown(cls):
        for thread in cls.stopping:
            thread.join()
        cls.stopping = []


class Worker:
    stopping = []  # ok: growing-class-attribute

    def close(self):
        thread = threading.Thread(target=self.close)
        thread.start()
        self.stopping.append(thread)

    @classmethod
    def sweep(cls):
        cls.stopping = [thread for thread in cls.stopping if thread.is_alive()]


class Numbered:
    """The size is written down, not limited."""

    all_of_them = []  # expect: growing-class-attribute

    def __init__(self):
        self.id = f"{len(self.all_of_them):03d}"
        self.all_of_them.append(self)


class Renamed:
    entries = []  # ok: growing-class-attribute

    def add(self, entry):
        self.entries.append(entry)


def forget_renamed(kept):
    if isinstance(kept[0], Renamed):
        kept[0].entries.clear()
