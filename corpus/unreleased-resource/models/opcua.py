from opcua import Client


def root(url):
    client = Client(url)  # expect: unreleased-resource
    client.connect()


def root_closed(url):
    client = Client(url)  # ok: unreleased-resource
    try:
        client.connect()
    finally:
        client.disconnect()


def node(url, name):
    with Client(url) as client:  # ok: unreleased-resource
        return client.get_node(name)
