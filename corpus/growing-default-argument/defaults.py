"""A default value is made once: what is put into it stays for all later calls."""


def add_item(item, basket=[]):  # expect: growing-default-argument "`basket`"
    basket.append(item)
    return basket


def lookup(key, compute, cache={}):  # expect: growing-default-argument
    if key not in cache:
        cache[key] = compute(key)
    return cache[key]


def crawl(url, links, seen=set()):  # expect: growing-default-argument
    if url in seen:
        return
    seen.add(url)
    for link in links(url):
        crawl(link, links)


def merge(first, second, *, into=dict()):  # expect: growing-default-argument
    into.update(first)
    into.update(second)
    return into


class Basket:
    def __init__(self, owner, items=[]):  # expect: growing-default-argument
        self.owner = owner
        self.items = items

    def add(self, item):
        self.items.append(item)


class Report:
    def lines(self, rows, collected=[]):  # expect: growing-default-argument
        collected += rows
        return collected


def with_none(item, basket=None):  # ok: growing-default-argument
    if basket is None:
        basket = []
    basket.append(item)
    return basket


def only_read(name, translations={}):  # ok: growing-default-argument
    return translations.get(name, name)


def copied_first(items, extra=[]):  # ok: growing-default-argument
    extra = list(extra)
    extra.extend(items)
    return extra


def rebound_first(items, extra=[]):  # ok: growing-default-argument
    extra = extra + items
    extra.append(None)
    return extra


def counter(cell=[0]):  # ok: growing-default-argument
    cell[0] += 1
    return cell[0]


def remembered_once(load, memory={}):  # ok: growing-default-argument
    if "value" not in memory:
        memory["value"] = load()
    return memory["value"]


def bounded(key, compute, cache={}):  # ok: growing-default-argument
    if len(cache) > 100:
        cache.clear()
    cache[key] = compute(key)
    return cache[key]


def immutable(items, extra=()):  # ok: growing-default-argument
    extra += tuple(items)
    return extra


def copied_by_the_constructor(rows=[]):  # ok: growing-default-argument
    return Table(rows)


class Table:
    def __init__(self, rows):
        self.rows = list(rows)

    def add(self, row):
        self.rows.append(row)


_SHARED = {}  # expect: growing-module-global


def from_a_module_name(url, compute, cache=_SHARED):
    if url not in cache:
        cache[url] = compute(url)
    return cache[url]


class Choice:
    def __init__(self, choices, default=[]):  # ok: growing-default-argument
        if choices and not default:
            default.append(choices[0])
        self.default = default


class Wishes:
    """Its only callers bring their own list."""

    def __init__(self, owner, items=[]):  # ok: growing-default-argument
        self.owner = owner
        self.items = items

    def add(self, item):
        self.items.append(item)


def wishes_of(owner):
    return Wishes(owner, [])


class Drained:
    def __init__(self, items=[]):  # ok: growing-default-argument
        self.items = items

    def add(self, item):
        self.items.append(item)

    def take(self):
        return self.items.pop()


def walk(modules):
    # The function and its default are made anew with each call.
    def seen(path, known={}):  # ok: growing-default-argument
        if path in known:
            return True
        known[path] = True

    for module in modules:
        if not seen(module.path):
            yield module


def counting():
    def count(item, items=[]):  # ok: growing-default-argument
        items.append(item)
        return len(items)

    return count("first") + count("second")
