"""Decorators written as classes."""

import functools
import weakref


class Memoized:
    def __init__(self, function):
        self.function = function
        self.cache = {}  # expect: unbounded-decorator-cache

    def __call__(self, *args):
        if args not in self.cache:
            self.cache[args] = self.function(*args)
        return self.cache[args]


class MemoizedWithMaximum:
    def __init__(self, function, maximum=100):
        functools.update_wrapper(self, function)
        self.function = function
        self.maximum = maximum
        self.cache = {}  # ok: unbounded-decorator-cache

    def __call__(self, *args):
        if args not in self.cache:
            if len(self.cache) >= self.maximum:
                del self.cache[next(iter(self.cache))]
            self.cache[args] = self.function(*args)
        return self.cache[args]


class MemoizedPerInstance:
    def __init__(self, method):
        self.method = method
        self.cache = weakref.WeakKeyDictionary()  # ok: unbounded-decorator-cache

    def __call__(self, instance):
        if instance not in self.cache:
            self.cache[instance] = self.method(instance)
        return self.cache[instance]


class CallCounter:
    def __init__(self, function):
        self.function = function
        self.calls = []  # expect: unbounded-decorator-cache

    def __call__(self, *args):
        self.calls.append(args)
        return self.function(*args)


@Memoized
def thumbnail(path, size):
    return path, size


@CallCounter
def charge(account, amount):
    return account, amount


class Remembered:
    """Used as `@Remembered("prefix")`."""

    def __init__(self, prefix):
        self.prefix = prefix
        self.values = {}  # expect: unbounded-decorator-cache

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args):
            key = (self.prefix, args)
            if key not in self.values:
                self.values[key] = function(*args)
            return self.values[key]

        return wrapper


class RememberedWithMaximum:
    def __init__(self, prefix, limit=100):
        self.prefix = prefix
        self.limit = limit
        self.values = {}  # ok: unbounded-decorator-cache

    def __call__(self, function):
        @functools.wraps(function)
        def wrapper(*args):
            key = (self.prefix, args)
            if key not in self.values:
                if len(self.values) >= self.limit:
                    self.values.pop(next(iter(self.values)))
                self.values[key] = function(*args)
            return self.values[key]

        return wrapper


@Remembered("squares")
def square(number):
    return number * number


@RememberedWithMaximum("cubes")
def cube(number):
    return number**3
