from jnpr.junos import Device


def facts(host):
    router = Device(host=host)  # expect: unreleased-resource
    router.open()


def facts_closed(host):
    router = Device(host=host)  # ok: unreleased-resource
    try:
        router.open()
    finally:
        router.close()


def version(host):
    with Device(host=host) as router:  # ok: unreleased-resource
        return router.cli("show version")
