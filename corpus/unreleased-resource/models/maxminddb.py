import maxminddb


def entry(path, address):
    reader = maxminddb.open_database(path)  # expect: unreleased-resource
    return reader.get(address)


def entry_closed(path, address):
    with maxminddb.open_database(path) as reader:  # ok: unreleased-resource
        return reader.get(address)


def metadata(path):
    reader = maxminddb.Reader(path)  # expect: unreleased-resource
    return reader.metadata()


def metadata_closed(path):
    reader = maxminddb.Reader(path)  # ok: unreleased-resource
    try:
        return reader.metadata()
    finally:
        reader.close()
