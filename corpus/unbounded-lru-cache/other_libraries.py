"""Caches of other libraries, with and without a limit."""

import cachetools.func
from async_lru import alru_cache
from cachetools import LRUCache, TTLCache, cached

known = {}


@cached({})  # expect: unbounded-lru-cache
def of_display(text):
    return text.split()


@cached(cache=dict())  # expect: unbounded-lru-cache
def of_dictionary(text):
    return text.split()


@cached(known)  # expect: unbounded-lru-cache
def of_module(text):
    return text.split()


@cached(LRUCache(maxsize=100))  # ok: unbounded-lru-cache
def of_cache(text):
    return text.split()


@cached(cache=TTLCache(100, 60))  # ok: unbounded-lru-cache
def of_time(text):
    return text.split()


@cachetools.func.lru_cache(maxsize=None)  # expect: unbounded-lru-cache
def of_function(text):
    return text.split()


@cachetools.func.lru_cache(maxsize=20)  # ok: unbounded-lru-cache
def of_some(text):
    return text.split()


@alru_cache(maxsize=None)  # expect: unbounded-lru-cache
async def of_coroutine(text):
    return text.split()


@alru_cache(maxsize=20)  # ok: unbounded-lru-cache
async def of_few(text):
    return text.split()
