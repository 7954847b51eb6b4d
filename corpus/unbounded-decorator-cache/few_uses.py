"""A decorator that remembers, by what the program applies it to."""


def memoize(function):
    cache = {}  # ok: unbounded-decorator-cache

    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    return wrapper


@memoize
def has_colors():
    return True


def listing(paths, owner_of):
    # Made with each call, and gone with it.
    @memoize
    def owner(uid):
        return owner_of(uid)

    return [owner(path.uid) for path in paths]


def remember(function):
    cache = {}  # expect: unbounded-decorator-cache

    def wrapper(*args):
        if args not in cache:
            cache[args] = function(*args)
        return cache[args]

    return wrapper


@remember
def root():
    return "/"


@remember
def page(path):
    return path.upper()
