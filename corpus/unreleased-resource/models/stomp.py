import stomp


def announce(hosts, text):
    connection = stomp.Connection(hosts)  # expect: unreleased-resource
    connection.connect("me", "secret", wait=True)
    connection.send("news", text)


def announce_well(hosts, text):
    connection = stomp.Connection(hosts)  # ok: unreleased-resource
    try:
        connection.connect("me", "secret", wait=True)
        connection.send("news", text)
    finally:
        connection.disconnect()
