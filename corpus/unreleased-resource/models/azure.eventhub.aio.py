from azure.eventhub.aio import EventHubConsumerClient, EventHubProducerClient


async def send(host, credential, batch):
    client = EventHubProducerClient(host, "hub", credential)  # expect: unreleased-resource
    await client.send_batch(batch)


async def send_closed(host, credential, batch):
    async with EventHubProducerClient(host, "hub", credential) as client:  # ok: unreleased-resource
        await client.send_batch(batch)


async def send_to(connection, batch):
    client = EventHubProducerClient.from_connection_string(connection)  # expect: unreleased-resource
    await client.send_batch(batch)


async def send_to_closed(connection, batch):
    client = EventHubProducerClient.from_connection_string(connection)  # ok: unreleased-resource
    try:
        await client.send_batch(batch)
    finally:
        await client.close()


async def follow(host, credential, show):
    client = EventHubConsumerClient(host, "hub", "$Default", credential)  # expect: unreleased-resource
    await client.receive(show)


async def follow_closed(host, credential, show):
    async with EventHubConsumerClient(host, "hub", "$Default", credential) as client:  # ok: unreleased-resource
        await client.receive(show)
