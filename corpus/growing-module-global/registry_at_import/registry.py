"""A registry that other files fill while they are imported."""

handlers = {}  # ok: growing-module-global
views = []  # ok: growing-module-global


def handles(event):
    def register(function):
        handlers[event] = function
        return function

    return register


def add_view(view):
    views.append(view)
