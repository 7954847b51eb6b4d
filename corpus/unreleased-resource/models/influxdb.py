from influxdb import DataFrameClient, InfluxDBClient


def write(host, points):
    client = InfluxDBClient(host)  # expect: unreleased-resource
    client.write_points(points)


def write_to(dsn, points):
    client = InfluxDBClient.from_dsn(dsn)  # expect: unreleased-resource
    client.write_points(points)


def write_well(host, points):
    client = DataFrameClient(host)  # ok: unreleased-resource
    try:
        client.write_points(points)
    finally:
        client.close()
