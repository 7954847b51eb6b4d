from distributed import Client, LocalCluster


def start_work(address, work):
    client = Client(address)  # expect: unreleased-resource
    client.submit(work)


def scale(count):
    cluster = LocalCluster()  # expect: unreleased-resource
    cluster.scale(count)


def run(work, items):
    with LocalCluster() as cluster:  # ok: unreleased-resource
        with Client(cluster) as client:  # ok: unreleased-resource
            return client.gather(client.map(work, items))
