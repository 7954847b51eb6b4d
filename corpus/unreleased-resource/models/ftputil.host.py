import ftputil
from ftputil.host import FTPHost


def upload(host, user, password, path):
    ftp = ftputil.FTPHost(host, user, password)  # expect: unreleased-resource
    ftp.upload(path, path)


def store(ftp: FTPHost, path, data):
    file = ftp.open(path, "wb")  # expect: unreleased-resource
    file.write(data)


def names(host):
    with FTPHost(host) as ftp:  # ok: unreleased-resource
        return ftp.listdir(".")


def store_well(ftp: FTPHost, path, data):
    with ftp.open(path, "wb") as file:  # ok: unreleased-resource
        file.write(data)
