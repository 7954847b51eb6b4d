"""Classes hold themselves without harm as long as they live as long as their module."""


class Registry(type):
    known = set()

    def __new__(mcs, name, bases, namespace):
        made = super().__new__(mcs, name, bases, namespace)
        made.known.add(made)  # ok: self-referential-attribute
        return made


class Events:
    callbacks = {}

    @classmethod
    def on(cls, event):
        def registered(callback):
            cls.callbacks.setdefault(cls, {}).setdefault(event, set()).add(callback)  # ok: self-referential-attribute
            return callback

        return registered


class Dispatcher:
    """A class that is made for one object, and whose methods hold it."""

    def __init__(self, routes):
        self.routes = routes
        dispatcher = self

        class Handler:
            def handle(self, path):
                return dispatcher.routes[path]

        class Plain:
            def handle(self, path):
                return routes[path]

        self.handler = Handler  # expect: self-referential-attribute
        self.plain = Plain  # ok: self-referential-attribute


class History:
    """The body of a class has run when the class is there: it holds what it read, not the object."""

    def __init__(self, database):
        self.database = database

    def model(self):
        class Row:
            class Meta:
                source = self.database

        self.rows = Row  # ok: self-referential-attribute
        return self.rows
