import dbm


def stored(path, key):
    table = dbm.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with dbm.open(path) as table:  # ok: unreleased-resource
        return table[key]
