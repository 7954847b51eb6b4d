"""The keys come from a set that does not grow."""

import enum
import logging
import os
import sys

LANGUAGES = ("de", "en", "fr")
RESERVED = frozenset({"ctrl+c", "ctrl+v"})

_environment = {}  # ok: growing-module-global
_counters = {"read": 0, "written": 0}  # ok: growing-module-global
_catalogues = {}  # ok: growing-module-global
_warned = set()  # ok: growing-module-global
_colours = {}  # ok: growing-module-global
_fields = {}  # ok: growing-module-global
_platform_names = {}  # ok: growing-module-global
_loaded = {}  # ok: growing-module-global
_cell = [0]  # ok: growing-module-global
_state = {}  # ok: growing-module-global
_members = {}  # ok: growing-module-global
_readers = {}  # ok: growing-module-global


class Colour(enum.Enum):
    RED = 1
    GREEN = 2


def environment():
    _environment["home"] = os.environ["HOME"]
    _environment.update(user=os.environ["USER"])
    return _environment


def count(kind):
    _counters[kind] += 1


def count_read():
    _counters["read"] += 1


def catalogue(language, load):
    if language not in LANGUAGES:
        raise ValueError(language)
    if language not in _catalogues:
        _catalogues[language] = load(language)
    return _catalogues[language]


def warn_reserved(shortcut):
    if shortcut in RESERVED:
        _warned.add(shortcut)


def paint(colour: Colour, painter):
    _colours[colour] = painter.paint(colour)


def fields_of(model: type):
    if model not in _fields:
        _fields[model] = sorted(vars(model))
    return _fields[model]


def platform_name(translate):
    return _platform_names.setdefault(sys.platform, translate(sys.platform))


def load_table(name):
    if name not in _loaded:
        _loaded[name] = name * 2
    return _loaded[name]


def head():
    return load_table("head")


def body():
    return load_table("body")


def members_of(module):
    return _members.setdefault(module.__name__, dir(module))


def reader_for(extension, make):
    if extension not in _readers:
        _readers[extension] = make(extension)
    return _readers[extension]


def tick():
    _cell[0] += 1


def set_logger():
    _state["logger"] = logging.getLogger("finite")


def reset():
    for name in ("logger", "handler"):
        _state[name] = None


_written = []  # ok: growing-module-global


def write_all(sources):
    # Of the pairs, the literal is kept, and not what comes with it.
    write([("options", sources.options()), ("targets", sources.targets())])


def write(parts):
    for kind, content in parts:
        content.save(kind)
        _written.append(kind)
