import Pyro4


def publish(thing):
    daemon = Pyro4.Daemon()  # expect: unreleased-resource
    return daemon.register(thing)


def publish_closed(thing):
    with Pyro4.Daemon() as daemon:  # ok: unreleased-resource
        return daemon.register(thing)
