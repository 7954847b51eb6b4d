"""What says by its name that it registers is taken to run at import, unless new objects give themselves to it."""

from collections import defaultdict


class Events:
    def __init__(self):
        self.listeners = defaultdict(list)  # expect: growing-long-lived-attribute (note)
        self.filters = []  # ok: growing-long-lived-attribute

    def subscribe(self, topic, listener):
        self.listeners[topic].append(listener)

    def install(self, filter):
        self.filters.append(filter)


events = Events()


class Session:
    def __init__(self, user):
        self.user = user
        events.subscribe("message", self.receive)

    def receive(self, message):
        print(self.user, message)


class Censor:
    def __init__(self):
        events.install(self)


censor = Censor()


def login(request):
    return Session(request.user)
