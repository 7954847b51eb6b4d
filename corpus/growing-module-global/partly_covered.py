"""A removal that does not cover what grows."""

from collections import defaultdict

# todo-expect: growing-module-global hosts and ports are mostly configured, so their number is taken as small
_by_host = {}
_groups = defaultdict(set)  # expect: growing-module-global "does not reach"
_watchers = {}  # ok: growing-module-global
# todo-expect: growing-module-global nothing tells how many keys there are
_by_key = {}
_alias_target = []  # expect: growing-module-global
# todo-expect: growing-module-global `end` may be called again with the other answer
_active = {}


def connect(host, port, dial):
    key = f"{host}:{port}"
    if key not in _by_host:
        _by_host[key] = dial(host, port)
    return _by_host[key]


def drop_default():
    # Removes one fixed key.
    _by_host.pop("localhost:80", None)


def join(group, member):
    _groups[group].add(member)


def leave(group, member):
    # The inner set is emptied; the group's key stays.
    _groups[group].discard(member)


def watch(path, callback):
    _watchers.setdefault(path, []).append(callback)


def unwatch(path, callback):
    _watchers[path].remove(callback)
    if not _watchers[path]:
        del _watchers[path]


def begin(job_id, job):
    _active[job_id] = job


def end(job_id, is_good):
    if is_good:
        _active.pop(job_id)


def remember(key, value):
    _by_key[key] = value


def forget_of_another(cache, key):
    cache.pop(key)


def through_an_alias(entry):
    target = _alias_target
    target.append(entry)
