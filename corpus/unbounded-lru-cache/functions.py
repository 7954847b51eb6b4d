"""Caches without a limit, keyed by what comes from outside."""

import enum
import functools
import re
import sys
from functools import cache, lru_cache
from functools import lru_cache as memoized


class Level(enum.Enum):
    LOW = 1
    HIGH = 2


@lru_cache(maxsize=None)  # expect: unbounded-lru-cache
def parse_accept_language(header):
    return [part.split(";")[0].strip() for part in header.split(",")]


@lru_cache(None)  # expect: unbounded-lru-cache
def compile_pattern(pattern):
    return re.compile(pattern)


@cache  # expect: unbounded-lru-cache
def slug(title: str) -> str:
    return re.sub(r"\W+", "-", title.lower())


@functools.cache  # expect: unbounded-lru-cache
def load_page(path, encoding="utf-8"):
    with open(path, encoding=encoding) as stream:
        return stream.read()


@memoized(maxsize=None, typed=True)  # expect: unbounded-lru-cache
def distance(left, right):
    return abs(hash(left) - hash(right))


@cache  # ok: unbounded-lru-cache
def python_version():
    return ".".join(map(str, sys.version_info[:3]))


@lru_cache(maxsize=None)  # ok: unbounded-lru-cache
def settings():
    return {"debug": False}


@lru_cache(maxsize=1000)  # ok: unbounded-lru-cache
def parse_header(header):
    return header.split(":", 1)


@lru_cache  # ok: unbounded-lru-cache
def parse_date(text):
    return tuple(map(int, text.split("-")))


@lru_cache()  # ok: unbounded-lru-cache
def parse_time(text):
    return tuple(map(int, text.split(":")))


@cache  # ok: unbounded-lru-cache
def badge(level: Level):
    return level.name.lower()


@cache  # ok: unbounded-lru-cache
def is_verbose(flag: bool):
    return flag and "-v" in sys.argv


@cache  # ok: unbounded-lru-cache
def fields_of(model: type):
    return sorted(vars(model))


@cache  # ok: unbounded-lru-cache
def table(name):
    return {"name": name}


def tables():
    # All callers pass literals.
    return table("users"), table("groups")


@cache  # ok: unbounded-lru-cache
def catalogue(language):
    return language + ".mo"


def forget_catalogues():
    catalogue.cache_clear()


# todo-expect: unbounded-lru-cache a builtin says nothing of its arguments
parse_number = lru_cache(maxsize=None)(float)


def split(text):
    return text.split()


split_and_keep = lru_cache(maxsize=None)(split)  # expect: unbounded-lru-cache "for each `text`"
split_and_keep_all = cache(split)  # expect: unbounded-lru-cache
split_and_keep_some = lru_cache(maxsize=64)(split)  # ok: unbounded-lru-cache
split_and_keep_as_many = lru_cache(split)  # ok: unbounded-lru-cache

endless = functools.lru_cache(None)
few = functools.lru_cache(maxsize=10)


@endless  # expect: unbounded-lru-cache
def words(text):
    return text.split()


@few  # ok: unbounded-lru-cache
def lines(text):
    return text.splitlines()


@endless  # ok: unbounded-lru-cache
def hosts():
    return ["localhost"]


def count_ways(steps):
    # The cache ends with the call.
    @cache  # ok: unbounded-lru-cache
    def ways(rest):  # todo-expect: reference-cycle a decorated inner function is not followed
        return 1 if rest < 2 else ways(rest - 1) + ways(rest - 2)

    return ways(steps)


def handle(request):
    return parse_accept_language(request.headers["Accept-Language"])


@cache  # ok: unbounded-lru-cache
def has_suffix(part):
    # The program's own callers say nothing of where it comes from.
    return part.endswith(".so")


def filter_parts(parts):
    return [part for part in parts if has_suffix(part)]


@cache  # expect: unbounded-lru-cache "for each `message`"
def warn_once(self, message):
    self.warning(message)


@cache  # ok: unbounded-lru-cache
def is_library(part):
    return part.startswith("lib")


def libraries(parts):
    # The parts are the program's own.
    return list(filter(is_library, parts))


@cache  # ok: unbounded-lru-cache
def resolver(urlconf):
    return urlconf.split(".")


def resolve(request, default):
    # Configured, though it is read from the request.
    return resolver(getattr(request, "urlconf", default))
