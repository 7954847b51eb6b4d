"""Containers that are emptied, bounded or replaced somewhere."""

import threading
import weakref
from collections import OrderedDict, deque

from cachetools import TTLCache

global_list = []  # ok: growing-module-global
_pending = {}  # ok: growing-module-global
_recent = deque(maxlen=100)  # ok: growing-module-global
_cache = OrderedDict()  # ok: growing-module-global
_by_length = {}  # ok: growing-module-global
_proxies = weakref.WeakValueDictionary()  # ok: growing-module-global
_listeners = weakref.WeakSet()  # ok: growing-module-global
_batch = []  # ok: growing-module-global
_snapshot = []  # ok: growing-module-global
_names = set()  # ok: growing-module-global
_queue = deque()  # ok: growing-module-global
_window = []  # ok: growing-module-global
_running = set()  # ok: growing-module-global
_stack = []  # ok: growing-module-global
_swapped = []  # ok: growing-module-global
_answers = TTLCache(maxsize=100, ttl=60)  # ok: growing-module-global
_unsent = []  # ok: growing-module-global
_expiring = {}  # ok: growing-module-global
_lock = threading.Lock()


def add_to_global(data):
    global_list.append(data)


def clear_global():
    global_list.clear()


def start(job):
    _pending[job.id] = job


def finish(job):
    _pending.pop(job.id, None)


def note(event):
    _recent.append(event)


def cached(key, compute):
    if key in _cache:
        _cache.move_to_end(key)
        return _cache[key]
    _cache[key] = value = compute(key)
    if len(_cache) > 512:
        _cache.popitem(last=False)
    return value


def cached_by_length(key, compute):
    if len(_by_length) >= 1000:
        _by_length.clear()
    _by_length[key] = compute(key)
    return _by_length[key]


def proxy(key, make):
    _proxies[key] = made = make(key)
    return made


def listen(listener):
    _listeners.add(listener)


def batch(item, send):
    global _batch
    _batch.append(item)
    if len(_batch) == 50:
        send(_batch)
        _batch = []


def collect(item, send):
    global _unsent
    _unsent = _unsent + [item]
    if len(_unsent) >= 20:
        send(_unsent)
        _unsent = []


def log_in(user, session_id, clock):
    now = clock()
    for old in [key for key, (_, made) in _expiring.items() if now - made > 3600]:
        _expiring.pop(old)
    _expiring[session_id] = (user, now)


def answer(request, find):
    _answers[request.path] = find(request)
    return _answers[request.path]


def take_snapshot(items):
    _snapshot[:] = items


def begin(name):
    _names.add(name)
    try:
        return len(name)
    finally:
        _names.discard(name)


def put(item):
    _queue.append(item)


def work(handle):
    while _queue:
        handle(_queue.popleft())


def measure(value):
    _window.append(value)
    del _window[:-20]
    return sum(_window) / len(_window)


def spawn(loop, coroutine):
    task = loop.create_task(coroutine)
    _running.add(task)
    task.add_done_callback(_running.discard)


def push(frame):
    _stack.append(frame)


def pop():
    return _stack.pop()


def record(event):
    with _lock:
        _swapped.append(event)


def drain():
    global _swapped
    with _lock:
        events, _swapped = _swapped, []
    return events
