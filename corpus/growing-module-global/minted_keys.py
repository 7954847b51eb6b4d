"""Keys that are new each time, and values that are made for each key."""

import functools
import os
import tempfile
import time
import uuid

_names = set()  # expect: growing-module-global "a number counted up"
_suffix = 0
_queries = {}  # expect: growing-module-global
_ids = {}  # expect: growing-module-global "a new UUID"
_rings = {}  # expect: growing-module-global "each class that `ring` makes"
_sums = {}  # expect: growing-module-global "each function that `sum_of_powers` makes"
_images = {}  # expect: growing-module-global
_engines = []  # expect: growing-module-global
_paths = ["/usr/share/data"]  # ok: growing-module-global
_registry = {}  # ok: growing-module-global
_folders = {}  # expect: growing-module-global "a new temporary path"
_moments = {}  # expect: growing-module-global "the time"
_files = {}  # expect: growing-module-global "modification time"
_sizes = {}  # ok: growing-module-global


class Code:
    def __init__(self):
        self.link_name = ""

    def link(self):
        global _suffix
        _suffix += 1
        self.link_name = "linked" + str(_suffix)
        _names.add(self.link_name)


def observe(request_id, compile_query):
    query = f"/reply[@id='{request_id}']"
    if query not in _queries:
        _queries[query] = compile_query(query)
    return _queries[query]


def id_of(address):
    return _ids.setdefault(address, str(uuid.uuid4()))


def ring(modulus):
    try:
        return _rings[modulus]
    except KeyError:

        class Ring:
            size = modulus

        _rings[modulus] = Ring
        return Ring


def sum_of_powers(exponent, number):
    if exponent not in _sums:

        @functools.lru_cache(maxsize=64)
        def total(count):
            return sum(part**exponent for part in range(count))

        def rounded(count):
            return round(total(count))

        _sums[exponent] = rounded
    return _sums[exponent](number)


def image(tex, size, draw):
    key = (tex, size)
    if key not in _images:
        _images[key] = draw(tex, size)
    return _images[key]


def compile_engine(module, engine_of):
    engine = engine_of(module)
    _engines.append(engine)
    return engine


def allow(directory):
    resolved = os.path.realpath(directory)
    known = {os.path.realpath(path) for path in _paths}
    if resolved not in known:
        _paths.append(resolved)


def unpack(archive):
    folder = tempfile.mkdtemp()
    _folders[folder] = archive
    return folder


def remember_moment(value):
    _moments[time.time()] = value


def parse_once(path, parse):
    key = (path, os.path.getmtime(path))
    if key not in _files:
        _files[key] = parse(path)
    return _files[key]


def forget_file(path):
    # The key of an older time is not found again.
    _files.pop((path, os.path.getmtime(path)), None)


def size_once(path):
    # The time is in the value: one entry for each path, and a limit.
    if len(_sizes) > 100:
        _sizes.clear()
    _sizes[path] = (os.path.getmtime(path), os.path.getsize(path))
    return _sizes[path]


def registered(function):
    """A decorator, which runs when modules are imported."""

    @functools.wraps(function)
    def wrapper(*args):
        return function(*args)

    _registry[function.__name__] = wrapper
    return wrapper
