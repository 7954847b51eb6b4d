import paramiko


def reboot(host):
    client = paramiko.SSHClient()  # expect: unreleased-resource
    client.load_system_host_keys()
    client.connect(host)
    client.exec_command("reboot")


def upload(host, local, remote):
    client = paramiko.SSHClient()  # expect: unreleased-resource
    client.connect(host)
    sftp = client.open_sftp()
    sftp.put(local, remote)
    sftp.close()


def uptime(host):
    with paramiko.SSHClient() as client:  # ok: unreleased-resource
        client.connect(host)
        _, stdout, _ = client.exec_command("uptime")
        return stdout.read()


def connected(host):
    client = paramiko.SSHClient()  # ok: unreleased-resource
    try:
        client.connect(host)
    except Exception:
        client.close()
        raise
    return client


def trusting(host, known_hosts):
    client = paramiko.SSHClient()  # ok: unreleased-on-error
    client.load_host_keys(known_hosts)
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    try:
        client.connect(host)
    finally:
        client.close()
