"""An object that stores what holds the object itself."""

import functools
import weakref
from functools import partial


class State:
    def __init__(self):
        self.step = self.read_header  # expect: self-referential-attribute "step"

    def read_header(self, data):
        # One finding an attribute: this is a step of the first one's proof.
        self.step = self.read_body  # ok: self-referential-attribute
        return data[:4]

    def read_body(self, data):
        return data[4:]


class Dispatcher:
    def __init__(self):
        self.handlers = {  # expect: self-referential-attribute
            "start": self.start,
            "stop": self.stop,
        }

    def start(self):
        return True

    def stop(self):
        return False


class DispatcherByKey:
    def __init__(self):
        self.handlers = {}
        self.handlers["start"] = self.start  # expect: self-referential-attribute

    def start(self):
        return True


class Button:
    def __init__(self, label):
        self.label = label
        self.on_click = lambda: print(self.label)  # expect: self-referential-attribute


class Parser:
    def __init__(self, rules):
        self.rules = rules

        def parse(text):
            return [rule(text) for rule in self.rules]

        self.parse = parse  # expect: self-referential-attribute


class Retry:
    def __init__(self, attempts):
        self.call = partial(self.attempt, attempts)  # expect: self-referential-attribute

    def attempt(self, attempts, function):
        return function(attempts)


class RetryWithTheModule:
    def __init__(self, attempts):
        self.call = functools.partial(RetryWithTheModule.attempt, self, attempts)  # expect: self-referential-attribute

    def attempt(self, attempts, function):
        return function(attempts)


class Generated:
    def __init__(self):
        self.lines = self.make_lines()  # expect: self-referential-attribute

    def make_lines(self):
        yield "# " + type(self).__name__
        yield from vars(self)


class Chosen:
    def __init__(self, fast):
        self.run = self.run_fast if fast else self.run_slow  # expect: self-referential-attribute

    def run_fast(self):
        return 1

    def run_slow(self):
        return 2


class Kept:
    """Containers of the object's own."""

    def __init__(self):
        self.by_name = {}
        self.by_name["me"] = self  # expect: self-referential-attribute
        # One finding tells of all that a function does to an object.
        self.last = self  # ok: self-referential-attribute

    def gather(self):
        self.all = []
        self.all.append(self)  # expect: self-referential-attribute

    def mate(self):
        self.pair = (self, 1)  # expect: self-referential-attribute

    def watch(self):
        self.weak = {"me": weakref.ref(self)}  # ok: self-referential-attribute
        self.known = weakref.WeakValueDictionary()
        self.known["me"] = self  # ok: self-referential-attribute


class Plain:
    """None of these holds the object."""

    limit = 10

    def __init__(self, data):
        self.make = self.create  # ok: self-referential-attribute
        self.check = self.is_valid  # ok: self-referential-attribute
        self.half = self.middle  # ok: self-referential-attribute
        self.result = self.compute()  # ok: self-referential-attribute
        self.maximum = self.limit  # ok: self-referential-attribute
        self.key = lambda item: item.name  # ok: self-referential-attribute
        self.handler = Plain.compute  # ok: self-referential-attribute
        self.weak_handler = weakref.WeakMethod(self.compute)  # ok: self-referential-attribute
        self.data = data

    @classmethod
    def create(cls):
        return cls(None)

    @staticmethod
    def is_valid(data):
        return data is not None

    @property
    def middle(self):
        return self.limit // 2

    def compute(self):
        return self.limit * 2


class ClearedInClose:
    def __init__(self):
        self.on_data = self.receive  # ok: self-referential-attribute

    def receive(self, data):
        return len(data)

    def close(self):
        self.on_data = None


class WeakLambda:
    def __init__(self):
        me = weakref.ref(self)
        self.on_change = lambda: me() and me().update()  # ok: self-referential-attribute

    def update(self):
        return True


class Deferred:
    """The callback is called, not kept."""

    def __init__(self, items):
        self.items = sorted(items, key=lambda item: self.rank(item))  # ok: self-referential-attribute

    def rank(self, item):
        return len(item)


class Top:
    def __init__(self, root=None):
        # Only the top of the tree refers to itself.
        self.root = root or self  # ok: self-referential-attribute


def deconstructible(klass):
    def deconstruct(instance):
        return klass.__name__, instance

    # A class lives on anyway.
    klass.deconstruct = deconstruct  # ok: self-referential-attribute
    return klass


class Stages:
    """A decorator of the program leaves a method a method."""

    def __init__(self):
        self.stage = self.begin  # expect: self-referential-attribute "`begin`"

    @deconstructible
    def begin(self):
        return self.stage


class Recorder:
    """A nested function puts the object of the function around it into a list of that object."""

    def __init__(self):
        self.observers = []

    def arm(self, a, b, c, d, e, f, g, h):
        def fire():
            self.observers.append(a)  # ok: self-referential-attribute

        return fire


class Required:
    """A decorator with arguments, written as a class."""

    def __init__(self, keys):
        self.keys = keys

    def __call__(self, method):
        def checked(owner, command):
            return method(owner, command) if self.keys <= set(command) else None

        return checked


class Commands:
    def __init__(self):
        self.known = {"move": self.move}  # expect: self-referential-attribute

    @Required({"x", "y"})
    def move(self, command):
        return command["x"], command["y"]


UNSET = object()


class ResetToConstant:
    """A name in capitals, or another constant, ends the reference as `None` does."""

    def __init__(self):
        self.on_data = self.receive  # ok: self-referential-attribute
        self.on_end = self.end  # ok: self-referential-attribute

    def receive(self, data):
        return len(data)

    def end(self):
        return True

    def close(self):
        self.on_data = UNSET
        self.on_end = False
