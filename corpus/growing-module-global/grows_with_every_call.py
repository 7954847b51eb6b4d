"""Module-level containers that get an entry with every call and never lose one."""

import threading
import time
import uuid
from collections import OrderedDict, defaultdict, deque

global_list = []  # expect: growing-module-global "`global_list`" (warning)
_responses = {}  # expect: growing-module-global
_seen_urls = set()  # expect: growing-module-global
_errors: list[str] = []  # expect: growing-module-global
_visits = defaultdict(list)  # expect: growing-module-global
_locks = {}  # expect: growing-module-global (note)
_history = deque()  # expect: growing-module-global
# A `name` says nothing of how many there are: most are plug-ins, formats, settings.
_order = OrderedDict()  # ok: growing-module-global
_totals = {}  # expect: growing-module-global
_sessions = dict()  # expect: growing-module-global (warning)
_log = []  # expect: growing-module-global
_events = []  # expect: growing-module-global
_scores = defaultdict(int)  # expect: growing-module-global
_limits = defaultdict(int)  # ok: growing-module-global
# todo-expect: growing-module-global nothing tells how many paths there are
_hits = defaultdict(int)


def add_to_global(data):
    global_list.append(data)


def fetch(url, download):
    if url not in _responses:
        _responses[url] = download(url)
    return _responses[url]


def is_new(url):
    if url in _seen_urls:
        return False
    _seen_urls.add(url)
    return True


def report(error):
    _errors.extend(str(error).splitlines())


def visit(user, page):
    _visits[user].append(page)


def lock_for(key):
    return _locks.setdefault(key, threading.Lock())


def remember(request):
    _history.appendleft((time.time(), request))


def mark(name):
    _order[name] = time.monotonic()


def add_amount(account, amount):
    _totals.update({account: _totals.get(account, 0) + amount})


def open_session(user):
    token = uuid.uuid4().hex
    _sessions[token] = user
    return token


def log(message):
    global _log
    _log += [message]


def record(event):
    global _events
    _events = _events + [event]


def is_blocked(request):
    # Reading makes the entry.
    return _scores[request.remote_addr] > 10


def is_limited(request):
    return _limits.get(request.remote_addr, 0) > 10


def count_hit(path):
    _hits[path] += 1


if __name__ == "__main__":
    for _ in range(1000):
        add_to_global("x" * 10_000)
