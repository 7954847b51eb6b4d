import clickhouse_driver
from clickhouse_driver import Client


def count(host):
    client = Client(host)  # expect: unreleased-resource
    return client.execute("SELECT count() FROM log")


def count_at(url):
    client = Client.from_url(url)  # expect: unreleased-resource
    return client.execute("SELECT count() FROM log")


def count_by_cursor(url):
    connection = clickhouse_driver.connect(url)  # expect: unreleased-resource
    return connection.cursor().execute("SELECT count() FROM log").fetchone()


def names(host):
    with Client(host) as client:  # ok: unreleased-resource
        return client.execute("SELECT name FROM log")


def names_at(url):
    client = Client.from_url(url)  # ok: unreleased-resource
    try:
        return client.execute("SELECT name FROM log")
    finally:
        client.disconnect()
