from influxdb_client import InfluxDBClient


def is_up(url):
    client = InfluxDBClient(url)  # expect: unreleased-resource
    return client.ping()


def is_up_well(url):
    with InfluxDBClient(url) as client:  # ok: unreleased-resource
        return client.ping()
