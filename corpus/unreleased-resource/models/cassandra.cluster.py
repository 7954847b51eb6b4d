from cassandra.cluster import Cluster


def purge(hosts):
    cluster = Cluster(hosts)  # expect: unreleased-resource
    session = cluster.connect("logs")
    session.execute("TRUNCATE events")


def purge_well(hosts):
    with Cluster(hosts) as cluster:  # ok: unreleased-resource
        cluster.connect("logs").execute("TRUNCATE events")
