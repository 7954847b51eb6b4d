"""Other names of a container, on every way or on one of them."""

import subprocess

DEFAULT_NAMES = ["C", "POSIX"]  # ok: growing-module-global
FOUND = []  # expect: growing-module-global (note)
ALL = []  # expect: growing-module-global
ROOTS = {"posix": ["/srv"], "nt": ["C:"]}  # ok: growing-module-global
SHARED = {}  # ok: growing-module-global
REPLACED = []  # ok: growing-module-global
SCHEMAS = ["core", "http"]  # ok: growing-module-global
CARRIED = []  # expect: growing-module-global (note)


def names(is_windows):
    if is_windows:
        result = DEFAULT_NAMES
    else:
        result = []
        for line in subprocess.check_output(["locale", "-a"]).split():
            result.append(line)
    return tuple(result)


def find(path, into=None):
    # Grows where nobody brings a list.
    target = FOUND if into is None else into
    target.append(path)


def record(path):
    target = ALL
    target.append(path)


def roots(system, extra):
    directories = []
    directories.extend(extra)
    if not directories:
        directories = ROOTS.get(system)
    return directories


def copied(request):
    headers = SHARED
    headers = dict(headers)
    headers[request.uuid] = request
    return headers


def replaced(request):
    items = REPLACED
    print(items)
    items = []
    items.append(request)
    return items


def carried(requests):
    # The name that a loop carries back.
    target = []
    for request in requests:
        target.append(request)
        target = CARRIED


def forget_found(paths):
    target = ALL
    print(target)
    target = paths
    target.clear()


def schemas(extensions):
    # A slice is a list of its own.
    result = SCHEMAS[:]
    result.extend(extension.schema() for extension in extensions)
    return result


_known_pages = []  # ok: growing-module-global
_known_since = None


def list_pages(request, load):
    global _known_pages, _known_since
    if _known_since == load.changed:
        pages = _known_pages
    else:
        pages = load()
        # What it is another name of on the other branch is not what is kept here.
        _known_pages = pages
        _known_since = load.changed
    return [request.url_of(page) for page in pages]
