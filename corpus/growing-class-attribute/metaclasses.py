"""What metaclasses keep for the classes that they make."""

import time

import framework


class Cached(type):
    _by_moment = {}  # expect: growing-class-attribute
    _instances = {}  # ok: growing-class-attribute
    classes = []  # ok: growing-class-attribute

    def __new__(mcs, name, bases, namespace):
        cls = super().__new__(mcs, name, bases, namespace)
        mcs.classes.append(cls)
        return cls

    def __call__(cls, *args):
        cls._by_moment[cls, time.time()] = args
        if cls not in cls._instances:
            cls._instances[cls] = super().__call__(*args)
        return cls._instances[cls]


class Interned(type):
    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        cls._by_url = {}  # expect: growing-class-attribute (note) "each new `url`"
        cls._open = {}  # ok: growing-class-attribute

    def __call__(cls, url):
        name = "page " + url
        cls._open[name] = url
        if name not in cls._by_url:
            cls._by_url[name] = super().__call__(url)
        return cls._by_url[name]

    def forget(cls, url):
        cls._open.pop("page " + url, None)


class Plugin:
    calls = []  # expect: growing-class-attribute

    def __init_subclass__(cls, **options):
        super().__init_subclass__(**options)
        cls.calls = []
        cls.pending = []  # ok: growing-class-attribute
        cls.requests = []  # expect: growing-class-attribute

    def call(self, request):
        self.calls.append(request)
        self.pending.append(request)
        self.requests.append(request)

    def finish(self):
        self.pending.clear()


class PageType(framework.ModelType):
    """Its base lies elsewhere; what it calls its first parameter tells."""

    known = []  # ok: growing-class-attribute

    def __init__(cls, name, bases, namespace):
        super().__init__(name, bases, namespace)
        PageType.known.append(cls)
