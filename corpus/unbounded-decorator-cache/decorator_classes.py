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
