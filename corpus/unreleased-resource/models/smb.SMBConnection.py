from smb.SMBConnection import SMBConnection


def share_count(user, password, host):
    connection = SMBConnection(user, password, "me", host)  # expect: unreleased-resource
    connection.connect(host)
    return len(connection.listShares())


def store(user, password, host, path, file):
    connection = SMBConnection(user, password, "me", host)  # ok: unreleased-resource
    try:
        connection.connect(host)
        connection.storeFile("share", path, file)
    finally:
        connection.close()
