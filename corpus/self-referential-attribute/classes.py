"""Classes hold themselves without harm: they live as long as their module."""


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
