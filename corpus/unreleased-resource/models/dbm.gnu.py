import dbm.gnu


def stored(path, key):
    table = dbm.gnu.open(path)  # expect: unreleased-resource
    return table[key]


def stored_and_closed(path, key):
    with dbm.gnu.open(path) as table:  # ok: unreleased-resource
        return table[key]
