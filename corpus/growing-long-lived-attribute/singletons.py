"""Classes that keep their only object."""


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
