import lmdb


def entry_count(path):
    environment = lmdb.open(path, readonly=True)  # expect: unreleased-resource
    return int(environment.stat()["entries"])


def entry_count_again(path):
    environment = lmdb.Environment(path)  # expect: unreleased-resource
    return int(environment.stat()["entries"])


def look_up(environment: lmdb.Environment, key):
    transaction = environment.begin()  # expect: unreleased-resource
    return bytes(transaction.get(key))


def store(environment: lmdb.Environment, key, value):
    transaction = lmdb.Transaction(environment, write=True)  # expect: unreleased-resource
    transaction.put(key, value)


def value(path, key):
    with lmdb.Environment(path) as environment:  # ok: unreleased-resource
        with environment.begin() as transaction:  # ok: unreleased-resource
            return bytes(transaction.get(key))


def store_well(environment: lmdb.Environment, key, value):
    with lmdb.Transaction(environment, write=True) as transaction:  # ok: unreleased-resource
        transaction.put(key, value)
