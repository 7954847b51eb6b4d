import ftplib


def names_by_ftp(host):
    client = ftplib.FTP(host)  # expect: unreleased-resource
    return client.nlst()


def names_by_ftp_closed(host):
    with ftplib.FTP(host) as client:  # ok: unreleased-resource
        return client.nlst()


def names_by_ftp_tls(host):
    client = ftplib.FTP_TLS(host)  # expect: unreleased-resource
    return client.nlst()


def names_by_ftp_tls_closed(host):
    with ftplib.FTP_TLS(host) as client:  # ok: unreleased-resource
        return client.nlst()


def download(host):
    with ftplib.FTP(host) as client:  # ok: unreleased-resource
        channel = client.transfercmd("RETR data")  # expect: unreleased-resource
        return channel.recv(1024)


def download_closed(host):
    with ftplib.FTP(host) as client:  # ok: unreleased-resource
        with client.transfercmd("RETR data") as channel:  # ok: unreleased-resource
            return channel.recv(1024)


def sized(host):
    with ftplib.FTP(host) as client:  # ok: unreleased-resource
        channel, size = client.ntransfercmd("RETR data")  # expect: unreleased-resource
        return channel.recv(size)


def sized_closed(host):
    with ftplib.FTP(host) as client:  # ok: unreleased-resource
        channel, size = client.ntransfercmd("RETR data")  # ok: unreleased-resource
        with channel:
            return channel.recv(size)
