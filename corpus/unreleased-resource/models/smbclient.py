import smbclient


def append(path, text):
    file = smbclient.open_file(path, "a")  # expect: unreleased-resource
    file.write(text)


def text(path):
    with smbclient.open_file(path) as file:  # ok: unreleased-resource
        return file.read()
