from pyroute2 import IPDB, IPRoute


def links():
    route = IPRoute()  # expect: unreleased-resource
    return route.get_links()


def links_closed():
    with IPRoute() as route:  # ok: unreleased-resource
        return route.get_links()


def interfaces():
    database = IPDB()  # expect: unreleased-resource
    return sorted(database.interfaces)


def interfaces_closed():
    database = IPDB()  # ok: unreleased-resource
    try:
        return sorted(database.interfaces)
    finally:
        database.release()
