import pysftp


def upload(host, path):
    sftp = pysftp.Connection(host)  # expect: unreleased-resource
    sftp.put(path)


def append(sftp: pysftp.Connection, path, data):
    sftp.open(path, "a").write(data)  # expect: unreleased-resource


def names(host):
    with pysftp.Connection(host) as sftp:  # ok: unreleased-resource
        return sftp.listdir()


def append_well(sftp: pysftp.Connection, path, data):
    with sftp.open(path, "a") as file:  # ok: unreleased-resource
        file.write(data)
