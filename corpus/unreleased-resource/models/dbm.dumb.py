import dbm.dumb


def stored(path, key):
    table = dbm.dumb.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with dbm.dumb.open(path) as table:  # ok: unreleased-resource
        return table[key]
