"""Classes of which there is one object."""

from dataclasses import dataclass, field


class Metrics:
    _instance = None

    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.samples = []  # expect: growing-long-lived-attribute
        return cls._instance

    def record(self, value):
        self.samples.append(value)


class Registry:
    _instance = None

    def __init__(self):
        self.events = []  # expect: growing-long-lived-attribute

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def log(self, event):
        self.events.append(event)


class Drained:
    _instance = None

    def __init__(self):
        self.events = []  # ok: growing-long-lived-attribute

    @classmethod
    def get(cls):
        if cls._instance is None:
            cls._instance = cls()
        return cls._instance

    def log(self, event):
        self.events.append(event)

    def flush(self):
        events, self.events = self.events, []
        return events


def handle(request):
    Metrics().record(request.size)
    Registry.get().log(request)
    Drained.get().log(request)


@dataclass
class State:
    jobs: list = field(default_factory=list)  # expect: growing-long-lived-attribute
    queue: list = field(default_factory=list)  # ok: growing-long-lived-attribute


state = State()


@dataclass
class Basket:
    """There is one for each customer."""

    items: list = field(default_factory=list)  # ok: growing-long-lived-attribute


default_basket = Basket()


def fill(customer):
    basket = Basket()
    basket.items.append(customer)
    return basket


def submit(job):
    state.jobs.append(job)
    state.queue.append(job)


def work():
    while state.queue:
        state.queue.pop().run()
