"""A value that holds its weak key keeps the entry, unless it holds it weakly too."""
import weakref

_states = weakref.WeakKeyDictionary()  # expect: growing-module-global
_names = weakref.WeakKeyDictionary()  # ok: growing-module-global


class State:
    def __init__(self, owner):
        self.owner = owner
        self.steps = 0


class Name:
    def __init__(self, owner):
        self.owner = weakref.ref(owner)


def state_of(widget):
    if widget not in _states:
        _states[widget] = State(widget)
    return _states[widget]


def name_of(widget):
    if widget not in _names:
        _names[widget] = Name(widget)
    return _names[widget]
