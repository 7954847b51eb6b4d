import diskcache


def remember(folder, key, value):
    cache = diskcache.Cache(folder)  # expect: unreleased-resource
    cache.set(key, value)


def remember_well(folder, key, value):
    with diskcache.Cache(folder) as cache:  # ok: unreleased-resource
        cache.set(key, value)
