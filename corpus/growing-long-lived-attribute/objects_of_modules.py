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


class Extras:
    """What users of the program hand in while they set it up."""

    def __init__(self):
        self.event_handlers = []  # ok: growing-long-lived-attribute
        self.clientCallbacks = []  # ok: growing-long-lived-attribute
        self.received = []  # expect: growing-long-lived-attribute (note)
        self.timings = []  # expect: growing-long-lived-attribute (note)

    def on_event(self, handler):
        self.event_handlers.append(handler)

    def client(self, source, *arguments):
        self.clientCallbacks.append((source, arguments))

    def receive(self, packet):
        self.received.append(packet)

    def measure(self, act):
        self.timings.append(act.measure(1))


extras = Extras()


class Listing:
    """What is known under its name is not added again."""

    def __init__(self):
        self.infos = []  # ok: growing-long-lived-attribute
        self.by_name = {}  # ok: growing-long-lived-attribute

    def discover(self, found):
        for item in found:
            known = self.by_name.get(item.name)
            if known is None:
                self.infos.append(item)
                self.by_name[item.name] = item


listing = Listing()


def refresh(packages):
    listing.discover(packages)


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
