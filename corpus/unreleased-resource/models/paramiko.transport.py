import paramiko


def is_allowed(host, user, password):
    transport = paramiko.Transport((host, 22))  # expect: unreleased-resource
    transport.connect(username=user, password=password)
    return transport.is_authenticated()


def copy(host, local, remote):
    transport = paramiko.Transport((host, 22))  # ok: unreleased-resource
    try:
        transport.connect(username="me")
        paramiko.SFTPClient.from_transport(transport).put(local, remote)
    finally:
        transport.close()
