from azure.eventhub import EventHubConsumerClient, EventHubProducerClient


def send(host, credential, batch):
    client = EventHubProducerClient(host, "hub", credential)  # expect: unreleased-resource
    client.send_batch(batch)


def send_closed(host, credential, batch):
    with EventHubProducerClient(host, "hub", credential) as client:  # ok: unreleased-resource
        client.send_batch(batch)


def send_to(connection, batch):
    client = EventHubProducerClient.from_connection_string(connection)  # expect: unreleased-resource
    client.send_batch(batch)


def send_to_closed(connection, batch):
    client = EventHubProducerClient.from_connection_string(connection)  # ok: unreleased-resource
    try:
        client.send_batch(batch)
    finally:
        client.close()


def follow(host, credential, show):
    client = EventHubConsumerClient(host, "hub", "$Default", credential)  # expect: unreleased-resource
    client.receive(show)


def follow_closed(host, credential, show):
    with EventHubConsumerClient(host, "hub", "$Default", credential) as client:  # ok: unreleased-resource
        client.receive(show)
