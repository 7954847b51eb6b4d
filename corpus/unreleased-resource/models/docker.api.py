import docker


def image_count(url):
    client = docker.APIClient(base_url=url)  # expect: unreleased-resource
    return len(client.images())


def image_count_well(url):
    client = docker.APIClient(base_url=url)  # ok: unreleased-resource
    try:
        return len(client.images())
    finally:
        client.close()
