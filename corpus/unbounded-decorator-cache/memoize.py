"""Decorators that remember every result for ever, and their repairs."""

import functools
import pickle
from collections import OrderedDict
from functools import wraps


def memoize(function):
    cache = {}  # expect: unbounded-decorator-cache "`cache`"

    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    return wrapper


def memoize_with_maximum(function, maximum=1000):
    cache = OrderedDict()  # ok: unbounded-decorator-cache

    def wrapper(*args):
        if args in cache:
            cache.move_to_end(args)
            return cache[args]
        result = cache[args] = function(*args)
        if len(cache) > maximum:
            cache.popitem(last=False)
        return result

    return wrapper


def memoize_keywords(function):
    results = dict()  # expect: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args, **kwargs):
        key = pickle.dumps((args, sorted(kwargs.items())))
        try:
            return results[key]
        except KeyError:
            results[key] = result = function(*args, **kwargs)
            return result

    return wrapper


def memoize_for(seconds, clock):
    def decorate(function):
        cache = {}  # expect: unbounded-decorator-cache

        @functools.wraps(function)
        def wrapper(*args):
            # An old entry is replaced when it is asked for again, and stays otherwise.
            made, result = cache.get(args, (None, None))
            if made is None or clock() - made > seconds:
                result = function(*args)
                cache[args] = clock(), result
            return result

        return wrapper

    return decorate


def memoize_and_forget(function):
    cache = {}  # ok: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args):
        if len(cache) >= 256:
            cache.clear()
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    return wrapper


def memoize_with_a_way_to_clear(function):
    cache = {}  # ok: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    wrapper.cache_clear = cache.clear
    return wrapper


def memoize_on_the_wrapper(function):
    @wraps(function)
    def wrapper(*args):
        if args not in wrapper.cache:
            wrapper.cache[args] = function(*args)
        return wrapper.cache[args]

    wrapper.cache = {}  # expect: unbounded-decorator-cache "`wrapper.cache`"
    return wrapper


def memoize_on_the_wrapper_and_forget(function):
    @wraps(function)
    def wrapper(*args):
        if args not in wrapper.cache:
            wrapper.cache[args] = function(*args)
        return wrapper.cache[args]

    def forget():
        wrapper.cache.clear()

    wrapper.cache = {}  # ok: unbounded-decorator-cache
    wrapper.forget = forget  # expect: self-referential-attribute
    return wrapper


def memoize_coroutine(function):
    results = {}  # expect: unbounded-decorator-cache

    @wraps(function)
    async def wrapper(*args):
        if args not in results:
            results[args] = await function(*args)
        return results[args]

    return wrapper


def share_while_it_runs(function):
    running = {}  # ok: unbounded-decorator-cache

    @wraps(function)
    async def wrapper(*args):
        if args in running:
            return await running[args]
        running[args] = function(*args)
        try:
            return await running[args]
        finally:
            running.pop(args, None)

    return wrapper


def once(function):
    results = []  # ok: unbounded-decorator-cache

    @wraps(function)
    def wrapper():
        if not results:
            results.append(function())
        return results[0]

    return wrapper


def counted(function):
    counts = {"calls": 0}  # ok: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args):
        counts["calls"] += 1
        return function(*args)

    return wrapper


def bounded_by_the_library(function):
    return functools.lru_cache(maxsize=256)(function)  # ok: unbounded-decorator-cache


@memoize
def fibonacci(number):
    return number if number < 2 else fibonacci(number - 1) + fibonacci(number - 2)


def memoize_joined(function):
    results = {}  # expect: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args, **kwargs):
        parts = []
        for argument in args:
            parts.append(str(argument))
        key = ",".join(parts + [f"{name}={kwargs[name]}" for name in sorted(kwargs)])
        if key not in results:
            results[key] = function(*args, **kwargs)
        return results[key]

    return wrapper


def remember_constant(function):
    """Applied to functions without arguments only."""
    results = {}  # ok: unbounded-decorator-cache

    @wraps(function)
    def wrapper(*args):
        if args not in results:
            results[args] = function(*args)
        return results[args]

    return wrapper


@remember_constant
def is_linux():
    return functools.__file__.startswith("/")
