import plyvel


def store(path, key, value):
    database = plyvel.DB(path, create_if_missing=True)  # expect: unreleased-resource
    database.put(key, value)


def look_up(path, key):
    with plyvel.DB(path) as database:  # ok: unreleased-resource
        return database.get(key)
