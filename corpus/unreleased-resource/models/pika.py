import pika


def send(host, body):
    connection = pika.BlockingConnection(pika.ConnectionParameters(host))  # expect: unreleased-resource
    channel = connection.channel()
    channel.basic_publish("", "tasks", body)


def send_well(host, body):
    connection = pika.BlockingConnection(pika.ConnectionParameters(host))  # ok: unreleased-resource
    try:
        connection.channel().basic_publish("", "tasks", body)
    finally:
        connection.close()


def open_channel(host):
    connection = pika.BlockingConnection(pika.ConnectionParameters(host))  # ok: unreleased-resource  # expect: unreleased-on-error
    return connection, connection.channel()
