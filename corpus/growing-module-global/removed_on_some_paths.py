"""A removal that the function which adds does not always come to."""

import os
import time
import uuid
from contextlib import contextmanager

_returned_early = set()  # expect: growing-module-global
_left_on_error = {}  # expect: growing-module-global (note) "where an exception passes"
_finally = {}  # ok: growing-module-global
_both_ways = {}  # ok: growing-module-global
_same_condition = {}  # ok: growing-module-global
_stack = []  # expect: growing-module-global
_stack_of_two = []  # expect: growing-module-global (note)
_drained_stack = []  # ok: growing-module-global
_scopes = []  # expect: growing-module-global (note) "where an exception passes"
_safe_scopes = []  # ok: growing-module-global
_moved_to_end = {}  # expect: growing-module-global (note)
_moved_and_dropped = {}  # ok: growing-module-global
_renamed = {}  # expect: growing-module-global (note)
_replaced_when_full = {}  # ok: growing-module-global
_in_two_steps = {}  # ok: growing-module-global
_by_moment = {}  # ok: growing-module-global
_by_file = {}  # expect: growing-module-global
_quiet_work = {}  # ok: growing-module-global


def returned_early(request):
    _returned_early.add(request.uuid)
    if not request.body:
        return None
    answer = len(request.body)
    _returned_early.discard(request.uuid)
    return answer


def left_on_error(request, work):
    job = uuid.uuid4()
    _left_on_error[job] = request
    work(request)
    del _left_on_error[job]


def in_finally(request, work):
    job = uuid.uuid4()
    _finally[job] = request
    try:
        work(request)
    finally:
        del _finally[job]


def both_ways(request, work):
    job = uuid.uuid4()
    _both_ways[job] = request
    try:
        answer = work(request)
    except Exception:
        _both_ways.pop(job)
        raise
    _both_ways.pop(job)
    return answer


def same_condition(request, is_tracked):
    job = uuid.uuid4()
    if is_tracked:
        _same_condition[job] = request
    size = len(request.body)
    if is_tracked:
        del _same_condition[job]
    return size


def nested(request):
    _stack.append(request)
    if request.is_empty:
        return 0
    size = len(request.body)
    _stack.pop()
    return size


def pushed_and_popped(request):
    _stack_of_two.append(request)
    _stack_of_two.pop()


def pushed(request):
    _stack_of_two.append(request)


def pushed_for_later(request):
    _drained_stack.append(request)
    if len(request.body) > 100:
        while _drained_stack:
            _drained_stack.pop()


@contextmanager
def scope(request):
    _scopes.append(request)
    yield
    _scopes.pop()


@contextmanager
def safe_scope(request):
    _safe_scopes.append(request)
    try:
        yield
    finally:
        _safe_scopes.pop()


def move_to_end(url, text):
    key = "page " + url
    _moved_to_end.pop(key, None)
    _moved_to_end[key] = text


def move_and_drop(url, text):
    key = "page " + url
    _moved_and_dropped.pop(key, None)
    if text:
        _moved_and_dropped[key] = text


def enter(url, text):
    _renamed["page " + url] = text


def rename(old, new):
    _renamed[new] = _renamed.pop(old)


def replace_when_full(url, text, oldest):
    _replaced_when_full.pop(oldest, None)
    _replaced_when_full["page " + url] = text


def in_two_steps(request):
    # The second call with the same identifier takes it out.
    if request.uuid in _in_two_steps:
        return _in_two_steps.pop(request.uuid)
    _in_two_steps[request.uuid] = request
    return None


def quiet_work(request):
    _quiet_work[request.uuid] = request
    size = len(request.body)
    del _quiet_work[request.uuid]
    return size


def open_queue():
    # Whoever opened the queue knows its name and gives it back.
    name = f"reply-{time.time()}"
    add_queue(name)
    return name


def add_queue(name):
    _by_moment[name] = []


def delete_queue(name):
    del _by_moment[name]


def load(path):
    load_at(path, os.path.getmtime(path))


def load_at(path, changed):
    # When the file changes, nobody knows the older time any more.
    _by_file[path, changed] = path


def unload(path, changed):
    _by_file.pop((path, changed), None)
