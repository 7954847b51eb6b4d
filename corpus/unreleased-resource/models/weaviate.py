import weaviate


def is_ready():
    client = weaviate.connect_to_local()  # expect: unreleased-resource
    return client.is_ready()


def is_ready_there(host):
    client = weaviate.connect_to_custom(http_host=host)  # expect: unreleased-resource
    return client.is_ready()


def is_ready_above(url):
    client = weaviate.connect_to_weaviate_cloud(cluster_url=url)  # expect: unreleased-resource
    return client.is_ready()


def is_ready_closed():
    with weaviate.connect_to_local() as client:  # ok: unreleased-resource
        return client.is_ready()
