"""A cache with a maximum and a time to live, and a decorator over it."""

import functools
import threading
import time
import weakref
from collections import OrderedDict

_all_caches = weakref.WeakSet()


class Cache:
    def __init__(self, maximum=1024, seconds=300.0, clock=time.monotonic):
        self._entries = OrderedDict()
        self._maximum = maximum
        self._seconds = seconds
        self._clock = clock
        self._lock = threading.Lock()
        self.hits = 0
        self.misses = 0
        _all_caches.add(self)

    def __len__(self):
        return len(self._entries)

    def get(self, key, default=None):
        with self._lock:
            try:
                value, made = self._entries[key]
            except KeyError:
                self.misses += 1
                return default
            if self._clock() - made > self._seconds:
                del self._entries[key]
                self.misses += 1
                return default
            self._entries.move_to_end(key)
            self.hits += 1
            return value

    def put(self, key, value):
        with self._lock:
            self._entries[key] = value, self._clock()
            self._entries.move_to_end(key)
            while len(self._entries) > self._maximum:
                self._entries.popitem(last=False)

    def discard(self, key):
        with self._lock:
            self._entries.pop(key, None)

    def clear(self):
        with self._lock:
            self._entries.clear()
            self.hits = self.misses = 0


_MISSING = object()


def cached(maximum=128, seconds=60.0):
    def decorate(function):
        cache = Cache(maximum, seconds)

        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            key = args, tuple(sorted(kwargs.items()))
            value = cache.get(key, _MISSING)
            if value is _MISSING:
                value = function(*args, **kwargs)
                cache.put(key, value)
            return value

        wrapper.cache = cache
        return wrapper

    return decorate


def clear_all():
    for cache in list(_all_caches):
        cache.clear()


@cached(maximum=256)
def tokens(text):
    return text.split()


@functools.lru_cache(maxsize=64)
def normalise(word):
    return word.strip().casefold()


@functools.cache
def alphabet():
    return frozenset("abcdefghijklmnopqrstuvwxyz")
