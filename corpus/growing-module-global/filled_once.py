"""Tables that are filled when they are first needed, and tables that are only read."""

from collections import defaultdict

_patterns = []  # ok: growing-module-global
_wild = []  # ok: growing-module-global
_levels = defaultdict(lambda: 30, {"debug": 10, "info": 20})  # ok: growing-module-global
_symbols = {}  # ok: growing-module-global
_codes = ["de", "en"]  # ok: growing-module-global


def rule(expression, make_wild, make_pattern):
    if not _patterns:
        wild = make_wild(expression)
        _wild.append(wild)
        _patterns.append(make_pattern(wild))
    return [pattern for pattern in _patterns if pattern.matches(expression)]


def level(session):
    return _levels[session]


def symbols(name, count, make):
    try:
        known = _symbols[name]
    except KeyError:
        known = []
        _symbols[name] = known
    while len(known) < count:
        known.append(make(name, len(known)))
    return known[:count]


def codes(extra):
    every = _codes.copy()
    every.extend(extra)
    return every


LOCKS = []  # ok: growing-module-global
FIRST = []  # expect: growing-module-global


def lock(make):
    if len(LOCKS) == 0:
        LOCKS.append(make())
    return LOCKS[0]


def first(value):
    FIRST.append(value)
    if len(FIRST) == 1:
        print(value)
