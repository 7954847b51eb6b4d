"""A cache on a method keeps every `self` that it was called on."""

import enum
import functools
import sqlite3
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from functools import lru_cache as remember

from toolkit import SingletonHolder


class Document:
    def __init__(self, text):
        self.text = text

    @functools.lru_cache(maxsize=None)  # expect: cached-method (warning)
    def words(self):
        return self.text.split()

    @functools.cache  # expect: cached-method
    def lines(self):
        return self.text.splitlines()

    @cache  # expect: cached-method
    def count(self, word):
        return self.words().count(word)

    @lru_cache(maxsize=128)  # expect: cached-method (note)
    def find(self, word):
        return self.text.find(word)

    @lru_cache  # expect: cached-method
    def upper(self):
        return self.text.upper()

    @lru_cache()  # expect: cached-method
    def lower(self):
        return self.text.lower()

    @remember(maxsize=None)  # expect: cached-method
    def title(self):
        return self.text.partition("\n")[0]

    @property
    @lru_cache(maxsize=1)  # expect: cached-method
    def size(self):
        return len(self.text)

    @cached_property
    def paragraphs(self):  # ok: cached-method
        return self.text.split("\n\n")

    @staticmethod
    @lru_cache(maxsize=64)  # ok: cached-method
    def normalise(word):
        return word.strip().lower()

    @classmethod
    @lru_cache(maxsize=64)  # ok: cached-method
    def kinds(cls):
        return sorted(cls.__subclasses__(), key=str)


class Client:
    def __init__(self, fetch):
        self._fetch = fetch
        # One cache for each instance, which dies with it: only the collector can free the two.
        self.get = lru_cache(maxsize=32)(self._get)  # expect: self-referential-attribute

    def _get(self, path):  # ok: cached-method
        return self._fetch(path)


class Colour(enum.Enum):
    """Its members live as long as the program."""

    RED = 1
    GREEN = 2

    @lru_cache(maxsize=None)  # ok: cached-method
    def css(self):
        return self.name.lower()


class Meta(type):
    """Its instances are classes."""

    @lru_cache(maxsize=None)  # ok: cached-method
    def field_names(cls):
        return sorted(vars(cls))


@dataclass(frozen=True)
class Point:
    x: float
    y: float

    @lru_cache(maxsize=None)  # expect: cached-method
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5


class Cleared:
    @lru_cache(maxsize=None)  # expect: cached-method
    def rows(self, table):
        return list(table)

    def refresh(self):
        self.rows.cache_clear()


@lru_cache(maxsize=256)
def module_level(self):  # ok: cached-method
    return self.text


class WithANestedFunction:
    def render(self, names):
        @lru_cache(maxsize=32)  # ok: cached-method
        def label(name):
            return name.title()

        return [label(name) for name in names]


class Registry:
    """The module keeps the only one."""

    def __init__(self):
        self.stores = {}

    @lru_cache(maxsize=None)  # expect: cached-method (note)
    def store(self, scheme):
        return self.stores.get(scheme)


registry = Registry()


class Reader:
    """What it keeps alive holds a file open."""

    def __init__(self, path):
        self.file = open(path)

    @lru_cache(maxsize=8)  # expect: cached-method (warning)
    def line(self, number):
        self.file.seek(number)
        return self.file.readline()

    def close(self):
        self.file.close()


class Token:
    """Bounded, but there is one for each word of each text."""

    def __init__(self, text):
        self.text = text

    @lru_cache(maxsize=512)  # expect: cached-method (warning)
    def value(self):
        return self.text.strip()


def tokenize(request):
    return [Token(word).value() for word in request.text.split()]


class Lent:
    """The connection is somebody else's."""

    def __init__(self, connection: sqlite3.Connection):
        self.connection = connection

    @lru_cache(maxsize=512)  # expect: cached-method (note)
    def row(self, key):
        return self.connection.execute("select ?", (key,)).fetchone()


class Compiler:
    """A factory is called as often as others like."""

    def __init__(self, language):
        self.language = language

    @lru_cache(maxsize=8)  # expect: cached-method (note)
    def flags(self):
        return ["-x", self.language]


def compiler_for(request):
    return Compiler(request.language)


memo = functools.cache
few = functools.lru_cache(maxsize=8)
endless = lru_cache(None)


class Page:
    @memo  # expect: cached-method
    def words(self):
        return []

    @few  # expect: cached-method (note)
    def lines(self):
        return []

    @endless  # expect: cached-method "no limit"
    def letters(self):
        return []

    @staticmethod
    @few  # ok: cached-method
    def clean(text):
        return text.strip()


class Style:
    """Equal styles share a result, and the cache keeps so many of them."""

    def __init__(self, colour):
        self.colour = colour

    def __eq__(self, other):
        return self.colour == other.colour

    def __hash__(self):
        return hash(self.colour)

    @lru_cache(maxsize=512)  # expect: cached-method (note)
    def css(self):
        return "color: " + self.colour


def paint(request):
    return [Style(word).css() for word in request.text.split()]


class Engine:
    """Made by the constructor of what nobody makes many of."""

    def __init__(self, name):
        self.name = name

    @cache  # expect: cached-method (note)
    def version(self):
        return self.name + " 1"


class Plugin:
    def __init__(self):
        self.engine = Engine("v")


class Workbench:
    """Another object keeps each; nothing tells that there come to be many."""

    @lru_cache(maxsize=None)  # expect: cached-method (note)
    def plan(self, name):
        return name.upper()


class Assembler:
    def set_up(self):
        self.bench = Workbench()


class Leaf:
    @lru_cache(maxsize=None)  # expect: cached-method (warning)
    def width(self):
        return 1


def grow_leaves(names):
    return [Leaf() for _ in names]


class Counter(SingletonHolder):
    @lru_cache(maxsize=None)  # expect: cached-method (note)
    def total(self, name):
        return len(name)


class PerInstance:
    """A cache for each object is a circle and keeps no other object."""

    def __init__(self):
        self.parse = cache(self.parse)  # expect: self-referential-attribute
        # One finding tells of both.
        self.tokens = few(self._tokens)  # ok: self-referential-attribute

    def parse(self, text):  # ok: cached-method
        return text.split()

    def _tokens(self, text):  # ok: cached-method
        return text.split()

    def once(self, texts):
        # The cache ends with the call.
        parse = lru_cache(maxsize=None)(self._tokens)  # ok: self-referential-attribute
        return [parse(text) for text in texts]


class WrappedInItsBody:
    def __init__(self, root):
        self.root = root

    def load(self, name):
        return self.root + name

    load = lru_cache(None)(load)  # expect: cached-method (warning)

    def find(name):
        return name.strip()

    find = staticmethod(lru_cache(maxsize=None)(find))  # ok: cached-method


class LastOnly:
    def __init__(self, text):
        self.text = text

    @lru_cache(maxsize=1)  # expect: cached-method (note)
    def words(self, separator):
        return self.text.split(separator)

    @lru_cache(maxsize=2)  # expect: cached-method (warning)
    def lines(self, separator):
        return self.text.split(separator)


def count_words(texts):
    return [len(LastOnly(text).words(" ") + LastOnly(text).lines(" ")) for text in texts]


def serve_counts(request):
    return count_words(request.texts)


class Tool:
    """Made by a function that stands in a table, so for each of few names."""

    def __init__(self, path):
        self.path = path

    @lru_cache(maxsize=None)  # expect: cached-method (note)
    def version(self):
        return self.path.read()


def find_tool(paths):
    for path in paths:
        if path.exists():
            return Tool(path)
    raise LookupError(paths)


TOOLS = {"tool": find_tool}


def tool_named(name, paths):
    return TOOLS[name](paths)


class Probe:
    """Made by a function that nobody in the program knows of."""

    def __init__(self, path):
        self.path = path

    @lru_cache(maxsize=None)  # expect: cached-method (warning)
    def version(self):
        return self.path.read()


def find_probe(path):
    return Probe(path)
