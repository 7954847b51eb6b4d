"""Containers of a class are shared by all its instances and live as long as the class."""

import itertools
import uuid
import weakref
from collections import deque


class Session:
    all_sessions = []  # expect: growing-class-attribute "all_sessions"

    def __init__(self, user):
        self.user = user
        self.all_sessions.append(self)


class Client:
    responses = {}  # expect: growing-class-attribute

    def get(self, url, download):
        if url not in self.responses:
            self.responses[url] = download(url)
        return self.responses[url]


class Token:
    issued: dict = {}  # expect: growing-class-attribute

    @classmethod
    def issue(cls, user):
        token = uuid.uuid4().hex
        cls.issued[token] = user
        return token


class Daily:
    __results = []  # expect: growing-class-attribute

    def result(self, arguments, day, compute):
        for known_arguments, known_day, value in Daily.__results:
            if (known_arguments, known_day) == (arguments, day):
                return value
        value = compute(arguments, day)
        Daily.__results.append((arguments, day, value))
        return value


class Tracer:
    spans = set()  # expect: growing-class-attribute

    @staticmethod
    def start(name):
        Tracer.spans.add(f"{name}-{next(Tracer.numbers)}")

    numbers = itertools.count()


class Shape:
    """The subclass grows what the base class declares."""

    drawn = []  # expect: growing-class-attribute


class Circle(Shape):
    def draw(self, canvas):
        self.drawn.append(canvas.circle(self))


class OwnList:
    """Each instance gets a list of its own."""

    entries = []  # ok: growing-class-attribute

    def __init__(self):
        self.entries = []

    def add(self, entry):
        self.entries.append(entry)


class Bounded:
    last = deque(maxlen=10)  # ok: growing-class-attribute

    def note(self, event):
        self.last.append(event)


class Weak:
    instances = weakref.WeakSet()  # ok: growing-class-attribute

    def __init__(self):
        Weak.instances.add(self)


class Registered:
    """Whoever is closed leaves the list."""

    open_files = []  # ok: growing-class-attribute

    def open(self):
        Registered.open_files.append(self)

    def close(self):
        Registered.open_files.remove(self)


class Training:
    _stack = []  # ok: growing-class-attribute

    def __enter__(self):
        Training._stack.append(self)
        return self

    def __exit__(self, *exception):
        Training._stack.pop()


class Node:
    kinds = {}  # ok: growing-class-attribute

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.kinds[cls.__name__] = cls


class Leaf(Node):
    pass


class Fetcher:
    headers = {"Accept": "text/html"}  # ok: growing-class-attribute

    def authorize(self, token):
        self.headers["Authorization"] = "Bearer " + token


class Form:
    """Declared for a framework, and never changed."""

    fields = ["name", "email"]  # ok: growing-class-attribute
    widgets = {}  # ok: growing-class-attribute

    def names(self):
        return [field.title() for field in self.fields if field not in self.widgets]


class Forms:
    """Keyed by class: one entry for each class of the program."""

    cached = {}  # ok: growing-class-attribute

    @classmethod
    def names(cls):
        if cls not in Forms.cached:
            Forms.cached[cls] = sorted(vars(cls))
        return Forms.cached[cls]


class ById:
    by_id = {}  # expect: growing-class-attribute

    def __init__(self, title):
        self.title = title
        type(self).by_id[id(self)] = self


class ByIdClosed:
    by_id = {}  # ok: growing-class-attribute

    def __init__(self, title):
        self.title = title
        self.by_id[id(self)] = self

    def close(self):
        del self.by_id[id(self)]


class Downloader:
    seen = set()  # expect: growing-class-attribute
    limited = {}  # ok: growing-class-attribute

    @classmethod
    def fetch(cls, url, download):
        if len(cls.limited) > 10:
            cls.limited.popitem()
        cls.limited[url] = download(url)
        return cls.limited[url]


def mark(url):
    Downloader.seen.add(url)


class Base:
    def add(self, url, content):
        raise NotImplementedError


class MemoryCache(Base):
    # A class of the program is known: this one makes no fields of annotations.
    entries: dict[str, bytes] = {}  # expect: growing-class-attribute (note) "each new `url`"

    def add(self, url, content):
        self.entries[url] = content


class Form(forms.BaseModel):
    fields: list = []  # ok: growing-class-attribute

    def add(self, request):
        self.fields.append(request)
