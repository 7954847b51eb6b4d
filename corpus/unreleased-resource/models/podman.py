import podman


def is_up():
    client = podman.PodmanClient()  # expect: unreleased-resource
    return client.ping()


def is_up_closed():
    with podman.PodmanClient() as client:  # ok: unreleased-resource
        return client.ping()


def version():
    client = podman.from_env()  # expect: unreleased-resource
    return client.version()


def version_closed():
    client = podman.from_env()  # ok: unreleased-resource
    try:
        return client.version()
    finally:
        client.close()
