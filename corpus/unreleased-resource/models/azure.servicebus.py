from azure.servicebus import ServiceBusClient


def send(connection_string, message):
    client = ServiceBusClient.from_connection_string(connection_string)  # expect: unreleased-resource
    sender = client.get_queue_sender("tasks")
    sender.send_messages(message)
    sender.close()


def send_to(namespace, message):
    client = ServiceBusClient(namespace)  # expect: unreleased-resource
    client.get_queue_sender("tasks").send_messages(message)


def send_well(namespace, message):
    with ServiceBusClient(namespace) as client:  # ok: unreleased-resource
        client.get_queue_sender("tasks").send_messages(message)


def make_client(connection_string):
    return ServiceBusClient.from_connection_string(connection_string)  # ok: unreleased-resource
