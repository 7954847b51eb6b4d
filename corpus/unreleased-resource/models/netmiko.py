from netmiko import ConnectHandler


def version(host):
    router = ConnectHandler(device_type="cisco_ios", host=host)  # expect: unreleased-resource
    return router.send_command("show version")


def version_closed(host):
    with ConnectHandler(device_type="cisco_ios", host=host) as router:  # ok: unreleased-resource
        return router.send_command("show version")


def uptime(host):
    router = ConnectHandler(device_type="cisco_ios", host=host)  # expect: unreleased-resource
    return router.send_command("show uptime")


def uptime_closed(host):
    router = ConnectHandler(device_type="cisco_ios", host=host)  # ok: unreleased-resource
    try:
        return router.send_command("show uptime")
    finally:
        router.disconnect()
