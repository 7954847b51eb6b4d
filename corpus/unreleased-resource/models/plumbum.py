from plumbum import SshMachine


def has(host, program):
    machine = SshMachine(host)  # expect: unreleased-resource
    return machine.which(program)


def has_closed(host, program):
    with SshMachine(host) as machine:  # ok: unreleased-resource
        return machine.which(program)
