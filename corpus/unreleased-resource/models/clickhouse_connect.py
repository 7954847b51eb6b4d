import clickhouse_connect


def purge(host):
    client = clickhouse_connect.get_client(host=host)  # expect: unreleased-resource
    client.command("TRUNCATE TABLE log")


def purge_well(host):
    with clickhouse_connect.get_client(host=host) as client:  # ok: unreleased-resource
        client.command("TRUNCATE TABLE log")
