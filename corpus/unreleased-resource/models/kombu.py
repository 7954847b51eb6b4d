from kombu import Connection


def check(url):
    connection = Connection(url)  # expect: unreleased-resource
    connection.ensure_connection(max_retries=3)


def check_again(connection: Connection):
    second = connection.clone()  # expect: unreleased-resource
    second.drain_events(timeout=1)


def send(url, body):
    with Connection(url) as connection:  # ok: unreleased-resource
        connection.SimpleQueue("tasks").put(body)


def send_again(connection: Connection, body):
    with connection.clone() as second:  # ok: unreleased-resource
        second.SimpleQueue("tasks").put(body)


def address(url):
    return Connection(url).as_uri()  # ok: unreleased-resource
