"""Closures that are no decorators, and memo tables that end with the call."""

import weakref


def make_interner():
    strings = {}  # expect: unbounded-decorator-cache

    def intern(text):
        return strings.setdefault(text, text)

    return intern


def make_recorder():
    events = []  # expect: unbounded-decorator-cache

    def record(event):
        events.append(event)

    return record


def make_recorder_with_reader():
    events = []  # ok: unbounded-decorator-cache

    def record(event):
        events.append(event)

    def take():
        taken = list(events)
        events.clear()
        return taken

    return record, take


def make_resolver(load):
    seen = set()  # expect: unbounded-decorator-cache

    def resolve(path):
        if path not in seen:
            seen.add(path)
            load(path)

    return resolve


def edit_distance(left, right):
    table = {}  # ok: unbounded-decorator-cache

    def distance(i, j):  # expect: reference-cycle
        if (i, j) not in table:
            if i == 0 or j == 0:
                table[i, j] = i + j
            else:
                table[i, j] = min(
                    distance(i - 1, j) + 1,
                    distance(i, j - 1) + 1,
                    distance(i - 1, j - 1) + (left[i - 1] != right[j - 1]),
                )
        return table[i, j]

    return distance(len(left), len(right))


def flatten(tree):
    leaves = []  # ok: unbounded-decorator-cache

    def visit(node):  # expect: reference-cycle
        for child in node.children:
            visit(child)
        leaves.append(node)

    visit(tree)
    return leaves


def make_weak_interner():
    objects = weakref.WeakValueDictionary()  # ok: unbounded-decorator-cache

    def intern(key, thing):
        return objects.setdefault(key, thing)

    return intern


def make_smoother(size):
    values = []  # ok: unbounded-decorator-cache

    def smooth(value):
        values.append(value)
        if len(values) > size:
            values.pop(0)
        return sum(values) / len(values)

    return smooth


def make_greeter(names):
    greetings = {name: "hello " + name for name in names}  # ok: unbounded-decorator-cache

    def greet(name):
        return greetings[name]

    return greet


def make_cell():
    last = [None]  # ok: unbounded-decorator-cache

    def exchange(value):
        previous, last[0] = last[0], value
        return previous

    return exchange


def make_tracker(name):
    seen = []  # expect: unbounded-decorator-cache

    def outer(tag):
        def inner(value):
            seen.append((name, tag, value))
            return value

        return inner

    return outer


def make_window(name, size):
    seen = []  # ok: unbounded-decorator-cache

    def outer(tag):
        def inner(value):
            seen.append((name, tag, value))
            while len(seen) > size:
                del seen[0]
            return value

        return inner

    return outer


class Jobs:
    """The function ends with the call that asked for it."""

    def start(self, names):
        results = []  # ok: unbounded-decorator-cache

        def step():
            results.append(str(names.pop()))
            return results if not names else None

        return step
