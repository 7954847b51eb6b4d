import etcd3


def lookup(host, key):
    client = etcd3.client(host=host)  # expect: unreleased-resource
    return client.get(key)


def lookup_closed(host, key):
    with etcd3.client(host=host) as client:  # ok: unreleased-resource
        return client.get(key)
