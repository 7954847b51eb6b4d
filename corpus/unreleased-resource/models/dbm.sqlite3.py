import dbm.sqlite3


def stored(path, key):
    table = dbm.sqlite3.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with dbm.sqlite3.open(path) as table:  # ok: unreleased-resource
        return table[key]
