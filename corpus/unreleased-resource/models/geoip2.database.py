import geoip2.database


def city(path, address):
    reader = geoip2.database.Reader(path)  # expect: unreleased-resource
    return reader.city(address).city.name


def city_closed(path, address):
    with geoip2.database.Reader(path) as reader:  # ok: unreleased-resource
        return reader.city(address).city.name
