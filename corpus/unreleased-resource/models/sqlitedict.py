from sqlitedict import SqliteDict


def remember(path, key, value):
    entries = SqliteDict(path)  # expect: unreleased-resource
    entries[key] = value
    entries.commit()


def remember_well(path, key, value):
    with SqliteDict(path, autocommit=True) as entries:  # ok: unreleased-resource
        entries[key] = value
