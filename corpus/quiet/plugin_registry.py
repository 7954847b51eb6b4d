"""Plugins that register themselves while they are imported, and events that they listen to."""

import importlib
import inspect
import pkgutil
import weakref
from collections import defaultdict

_plugins = {}
_formats = {}


class Plugin:
    """Subclass it; that is all."""

    name = ""

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        if cls.name in _plugins:
            raise ValueError(f"two plugins are called {cls.name}")
        _plugins[cls.name] = cls

    def activate(self, events):
        raise NotImplementedError

    def deactivate(self, events):
        raise NotImplementedError


def output_format(name):
    def register(function):
        _formats[name] = function
        return function

    return register


@output_format("text")
def as_text(rows):
    return "\n".join(map(str, rows))


@output_format("csv")
def as_csv(rows):
    return "\n".join(",".join(map(str, row)) for row in rows)


class Events:
    """Listeners are held weakly; whoever goes away stops listening."""

    def __init__(self):
        self._listeners = defaultdict(list)

    def listen(self, event, listener):
        reference = (
            weakref.WeakMethod(listener) if inspect.ismethod(listener) else weakref.ref(listener)
        )
        self._listeners[event].append(reference)

    def forget(self, event, listener):
        kept = [reference for reference in self._listeners[event] if reference() is not listener]
        if kept:
            self._listeners[event] = kept
        else:
            del self._listeners[event]

    def fire(self, event, *arguments):
        for reference in list(self._listeners.get(event, ())):
            listener = reference()
            if listener is None:
                self._listeners[event].remove(reference)
            else:
                listener(*arguments)


class Spelling(Plugin):
    name = "spelling"

    def activate(self, events):
        events.listen("saved", self.check)

    def deactivate(self, events):
        events.forget("saved", self.check)

    def check(self, document):
        return [word for word in document.words if not word.isascii()]


class Manager:
    def __init__(self):
        self.events = Events()
        self._active = {}

    def discover(self, package):
        for module in pkgutil.iter_modules(package.__path__):
            importlib.import_module(f"{package.__name__}.{module.name}")
        return sorted(_plugins)

    def activate(self, name):
        plugin = self._active[name] = _plugins[name]()
        plugin.activate(self.events)

    def deactivate(self, name):
        self._active.pop(name).deactivate(self.events)
