from azure.servicebus.aio import ServiceBusClient


async def send(host, credential, message):
    client = ServiceBusClient(host, credential)  # expect: unreleased-resource
    await client.get_queue_sender("jobs").send_messages(message)


async def send_closed(host, credential, message):
    async with ServiceBusClient(host, credential) as client:  # ok: unreleased-resource
        await client.get_queue_sender("jobs").send_messages(message)


async def send_to(connection, message):
    client = ServiceBusClient.from_connection_string(connection)  # expect: unreleased-resource
    await client.get_queue_sender("jobs").send_messages(message)


async def send_to_closed(connection, message):
    client = ServiceBusClient.from_connection_string(connection)  # ok: unreleased-resource
    try:
        await client.get_queue_sender("jobs").send_messages(message)
    finally:
        await client.close()


def sender(connection):
    client = ServiceBusClient.from_connection_string(connection)  # ok: unreleased-resource
    return client.get_queue_sender("jobs")
