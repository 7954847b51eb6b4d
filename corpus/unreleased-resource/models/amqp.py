import amqp


def send(host):
    connection = amqp.Connection(host)  # expect: unreleased-resource
    connection.connect()


def send_closed(host):
    connection = amqp.Connection(host)  # ok: unreleased-resource
    try:
        connection.connect()
    finally:
        connection.close()


def publish(host, message):
    with amqp.Connection(host) as connection:  # ok: unreleased-resource
        connection.channel().basic_publish(message, routing_key="news")
