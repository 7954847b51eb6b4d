"""An object at module level lives as long as the module, with all that it holds."""

import uuid
from collections import deque
from queue import Queue


class History:
    def __init__(self):
        self.entries = []  # expect: growing-long-lived-attribute "`history` keeps"
        self.recent = deque(maxlen=10)  # ok: growing-long-lived-attribute

    def note(self, message):
        self.entries.append(message)
        self.recent.append(message)


history = History()


class Sessions:
    """Made when it is first asked for."""

    def __init__(self):
        self.by_token = {}  # expect: growing-long-lived-attribute "a new UUID"
        self.open = {}  # ok: growing-long-lived-attribute

    def start(self, user):
        token = uuid.uuid4().hex
        self.by_token[token] = user
        self.open[token] = user
        return token

    def end(self, token):
        self.open.pop(token, None)


_sessions = None


def sessions():
    global _sessions
    if _sessions is None:
        _sessions = Sessions()
    return _sessions


class Registry:
    """Kept by its own class."""

    def __init__(self):
        self.seen = set()  # expect: growing-long-lived-attribute

    def see(self, url):
        self.seen.add(url)


class Shared:
    registry = Registry()


class Pool:
    """Its base class empties it."""

    def drain(self):
        self.idle.clear()


class ConnectionPool(Pool):
    def __init__(self):
        self.idle = []  # ok: growing-long-lived-attribute

    def give_back(self, connection):
        self.idle.append(connection)


pool = ConnectionPool()


class Basket:
    """One for each customer too."""

    def __init__(self):
        self.items = []  # ok: growing-long-lived-attribute

    def add(self, item):
        self.items.append(item)


default_basket = Basket()


def basket_for(customer):
    basket = Basket()
    basket.add(customer)
    return basket


class Options:
    """Filled while modules are imported."""

    def __init__(self):
        self.known = []  # ok: growing-long-lived-attribute

    def register(self, option):
        self.known.append(option)


options = Options()
options.register("verbose")


class Extensions:
    """The list is as long as the set that is asked first."""

    def __init__(self):
        self.loaded = set()  # ok: growing-long-lived-attribute
        self.objects = []  # ok: growing-long-lived-attribute

    def load(self, extension):
        if extension in self.loaded:
            return
        self.objects.append(Basket())
        self.loaded.add(extension)


extensions = Extensions()


class Parameter:
    """A global name has one after the other."""

    def __init__(self):
        self.values = []  # ok: growing-long-lived-attribute

    def add(self, value):
        self.values.append(value)


current = None


def begin_parameter():
    global current
    current = Parameter()
    current.add("first")


def begin_next_parameter(value):
    global current
    current = Parameter()
    current.add(value)
    current = Parameter()


class Settings:
    def __init__(self):
        self.values = {}  # ok: growing-long-lived-attribute

    def enable(self, flag):
        self.values["flag"] = flag

    def reload(self):
        self.values = {}


settings = Settings()


class Dump:
    """Kept by a script, which ends."""

    def __init__(self):
        self.secrets = []  # ok: growing-long-lived-attribute

    def add(self, secret):
        self.secrets.append(secret)


if __name__ == "__main__":
    dump = Dump()
    dump.add("secret")


class Journal:
    """Emptied through an object of unknown class that has it."""

    def __init__(self):
        self.lines = []  # ok: growing-long-lived-attribute

    def log(self, line):
        self.lines.append(line)


journal = Journal()


def reset(application):
    application.journal.lines.clear()


class Hub:
    """Nobody takes the messages out that are put into one of its queues."""

    def __init__(self):
        self.outgoing = Queue()  # expect: growing-long-lived-attribute
        self.incoming = Queue()  # ok: growing-long-lived-attribute

    def send(self, message):
        self.outgoing.put(message)
        self.incoming.put(message)

    def receive(self):
        return self.incoming.get()


hub = Hub()
