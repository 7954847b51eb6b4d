"""Names that only look like a module's container, and containers that are only read."""

import json
import pathlib

items = []  # ok: growing-module-global
names = {}  # ok: growing-module-global
results = []  # ok: growing-module-global
DEFAULTS = {"depth": 3}  # ok: growing-module-global
SETTINGS = json.loads(pathlib.Path("settings.json").read_text())  # ok: growing-module-global
words = []  # ok: growing-module-global


def collect(source):
    items = []
    for item in source:
        items.append(item)
    return items


def with_a_parameter(names, key):
    names[key] = len(key)
    return names


def with_a_comprehension(source):
    return [results for results in source if results]


def options(**given):
    merged = dict(DEFAULTS)
    merged.update(given)
    return merged


def setting(name):
    return SETTINGS.get(name)


class Document:
    def __init__(self):
        self.words = []

    def add(self, word):
        self.words.append(word)


def copy_and_add(word):
    longer = words + [word]
    longer.append(word)
    return longer
