from kazoo.client import KazooClient


def create(hosts, path):
    client = KazooClient(hosts)  # expect: unreleased-resource
    client.start()
    client.create(path)


def create_well(hosts, path):
    client = KazooClient(hosts)  # ok: unreleased-resource  # expect: unreleased-on-error
    client.start()
    try:
        client.create(path)
    finally:
        client.stop()
