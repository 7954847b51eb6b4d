import libvirt


def domains():
    connection = libvirt.open("qemu:///system")  # expect: unreleased-resource
    return len(connection.listAllDomains())


def domains_closed():
    connection = libvirt.open("qemu:///system")  # ok: unreleased-resource
    try:
        return len(connection.listAllDomains())
    finally:
        connection.close()


def host():
    connection = libvirt.openReadOnly(None)  # expect: unreleased-resource
    return connection.getHostname()


def host_closed():
    connection = libvirt.openReadOnly(None)  # ok: unreleased-resource
    try:
        return connection.getHostname()
    finally:
        connection.close()


def host_as(uri, auth):
    connection = libvirt.openAuth(uri, auth)  # expect: unreleased-resource
    return connection.getHostname()


def host_as_closed(uri, auth):
    connection = libvirt.openAuth(uri, auth)  # ok: unreleased-resource
    try:
        return connection.getHostname()
    finally:
        connection.close()
