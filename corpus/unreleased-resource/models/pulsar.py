import pulsar


def send(url, text):
    client = pulsar.Client(url)  # expect: unreleased-resource
    client.create_producer("news").send(text)


def send_closed(url, text):
    client = pulsar.Client(url)  # ok: unreleased-resource
    try:
        client.create_producer("news").send(text)
    finally:
        client.close()
