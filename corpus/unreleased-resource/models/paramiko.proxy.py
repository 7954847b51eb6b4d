import paramiko


def banner(command):
    proxy = paramiko.ProxyCommand(command)  # expect: unreleased-resource
    return proxy.recv(100)


def connect_through(client: paramiko.SSHClient, host, command):
    proxy = paramiko.ProxyCommand(command)  # ok: unreleased-resource
    client.connect(host, sock=proxy)
