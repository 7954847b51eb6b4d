from paramiko import SFTPClient


def first_line(sftp: SFTPClient, path):
    file = sftp.open(path)  # expect: unreleased-resource
    return str(file.readline())


def append(sftp: SFTPClient, path, data):
    sftp.file(path, "a").write(data)  # expect: unreleased-resource


def lines(sftp: SFTPClient, path):
    with sftp.open(path) as file:  # ok: unreleased-resource
        return file.readlines()


def append_well(sftp: SFTPClient, path, data):
    file = sftp.file(path, "a")  # ok: unreleased-resource
    try:
        file.write(data)
    finally:
        file.close()
