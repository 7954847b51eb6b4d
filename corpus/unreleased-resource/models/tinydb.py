from tinydb import TinyDB


def remember(path, tree):
    database = TinyDB(path)  # expect: unreleased-resource
    database.insert(tree)


def remember_well(path, tree):
    with TinyDB(path) as database:  # ok: unreleased-resource
        database.insert(tree)
