from paramiko import SSHConfig


def host(path, alias):
    config = SSHConfig()
    config.parse(open(path))  # expect: unreleased-resource
    return config.lookup(alias)["hostname"]


def host_well(path, alias):
    config = SSHConfig()
    with open(path) as file:  # ok: unreleased-resource
        config.parse(file)
    return config.lookup(alias)["hostname"]
