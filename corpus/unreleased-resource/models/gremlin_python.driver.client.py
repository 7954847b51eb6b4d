from gremlin_python.driver.client import Client


def count(url):
    client = Client(url, "g")  # expect: unreleased-resource
    return client.submit("g.V().count()").all().result()


def count_closed(url):
    client = Client(url, "g")  # ok: unreleased-resource
    try:
        return client.submit("g.V().count()").all().result()
    finally:
        client.close()
