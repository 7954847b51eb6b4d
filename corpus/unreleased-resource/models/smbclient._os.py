from smbclient._os import open_file


def append(path, text):
    file = open_file(path, "a")  # expect: unreleased-resource
    file.write(text)


def text(path):
    with open_file(path) as file:  # ok: unreleased-resource
        return file.read()
