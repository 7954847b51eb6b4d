import shelve


def stored(path, key):
    table = shelve.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with shelve.open(path) as table:  # ok: unreleased-resource
        return table[key]


def by_class(path, key):
    shelf = shelve.DbfilenameShelf(path)  # expect: unreleased-resource
    return shelf[key]


def by_class_closed(path, key):
    with shelve.DbfilenameShelf(path) as shelf:  # ok: unreleased-resource
        return shelf[key]
