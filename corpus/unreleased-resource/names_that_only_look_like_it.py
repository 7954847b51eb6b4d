"""Not everything that is called `open` opens."""

import webbrowser
from dataclasses import dataclass

from clock import today


class Door:
    def __init__(self):
        self.is_open = False

    def open(self):
        self.is_open = True
        return self

    def close(self):
        self.is_open = False


@dataclass
class Valve:
    state: str = "closed"

    def open(self, amount):
        self.state = f"open {amount}"


def through(door: Door):
    door.open()  # ok: unreleased-resource
    Door().open()  # ok: unreleased-resource


def adjust(amount):
    valve = Valve()
    valve.open(amount)  # ok: unreleased-resource
    return valve.state


def show(url):
    webbrowser.open(url)  # ok: unreleased-resource


def with_a_local_open(path):
    def open(name):
        return name.upper()

    return open(path)  # ok: unreleased-resource


def with_a_parameter(path, open):
    return open(path).strip()  # ok: unreleased-resource


def mentioned(path):
    opener = open  # ok: unreleased-resource
    with opener(path) as stream:  # ok: unreleased-resource
        return stream.read()


def used_under_another_name(path):
    opener = open
    return opener(path).read()  # expect: unreleased-resource


def asked_of_a_mock(module):
    module.save("page")
    module.open("page", "w").write.assert_called()
    open("page").close.assert_called()  # ok: unreleased-resource


# A name may be annotated with what it was before.
today: today = today()
log: "log" = open("log.txt")  # ok: unreleased-resource


class Report:
    title: title = title
    date: today = today


def annotated_with_its_own_name(path):
    text: text = open(path).read()  # expect: unreleased-resource
    return text
