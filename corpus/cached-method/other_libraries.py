"""Caches of other libraries on methods, and of coroutines."""

from functools import partial

import cachetools
import cachetools.func
import methodtools
from async_lru import alru_cache
from cachetools import LRUCache, TTLCache, cached, cachedmethod
from cachetools.keys import hashkey, methodkey


class Weather:
    def __init__(self, session):
        self.session = session
        self.cache = LRUCache(maxsize=64)

    @alru_cache(maxsize=None)  # expect: cached-method
    async def today(self, city):
        return await self.session.get(city)

    @alru_cache  # expect: cached-method
    async def tomorrow(self, city):
        return await self.session.get(city)

    @cached(cache={})  # expect: cached-method
    def station(self, city):
        return self.session.station(city)

    @cachetools.cached(TTLCache(maxsize=100, ttl=60))  # expect: cached-method
    def humidity(self, city):
        return self.session.humidity(city)

    @cached(dict())  # expect: cached-method "no limit"
    def height(self, city):
        return self.session.height(city)

    @cached({}, key=lambda self, city: city)  # ok: cached-method
    def mayor(self, city):
        # The key leaves the object out.
        return self.session.mayor(city)

    @cached({}, key=partial(hashkey, "river"))  # expect: cached-method
    def river(self, city):
        # The key is made of all arguments.
        return self.session.river(city)

    @cached({}, key=methodkey)  # ok: cached-method
    def lake(self, city):
        return self.session.lake(city)

    @cachetools.func.ttl_cache(maxsize=10)  # expect: cached-method (note)
    def clouds(self, city):
        return self.session.clouds(city)

    @cachedmethod(lambda self: self.cache)  # ok: cached-method
    def wind(self, city):
        return self.session.wind(city)

    @methodtools.lru_cache(maxsize=64)  # ok: cached-method
    def rain(self, city):
        return self.session.rain(city)
