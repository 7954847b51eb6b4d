import telnetlib


def banner_by_telnet(host):
    client = telnetlib.Telnet(host)  # expect: unreleased-resource
    return client.read_some()


def banner_by_telnet_closed(host):
    with telnetlib.Telnet(host) as client:  # ok: unreleased-resource
        return client.read_some()


def names():
    return dir(telnetlib.Telnet())  # ok: unreleased-resource
