import dbm.ndbm


def stored(path, key):
    table = dbm.ndbm.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with dbm.ndbm.open(path) as table:  # ok: unreleased-resource
        return table[key]
