import winreg


def opened(root, name):
    key = winreg.OpenKey(root, name)  # expect: unreleased-resource
    return winreg.QueryInfoKey(key)


def opened_closed(root, name):
    with winreg.OpenKey(root, name) as key:  # ok: unreleased-resource
        return winreg.QueryInfoKey(key)


def opened_ex(root, name):
    key = winreg.OpenKeyEx(root, name)  # expect: unreleased-resource
    return winreg.QueryInfoKey(key)


def opened_ex_closed(root, name):
    with winreg.OpenKeyEx(root, name) as key:  # ok: unreleased-resource
        return winreg.QueryInfoKey(key)


def created(root, name):
    key = winreg.CreateKey(root, name)  # expect: unreleased-resource
    return winreg.QueryInfoKey(key)


def created_closed(root, name):
    with winreg.CreateKey(root, name) as key:  # ok: unreleased-resource
        return winreg.QueryInfoKey(key)


def created_ex(root, name):
    key = winreg.CreateKeyEx(root, name)  # expect: unreleased-resource
    return winreg.QueryInfoKey(key)


def created_ex_closed(root, name):
    with winreg.CreateKeyEx(root, name) as key:  # ok: unreleased-resource
        return winreg.QueryInfoKey(key)


def remote(root, name):
    key = winreg.ConnectRegistry(name, root)  # expect: unreleased-resource
    return winreg.QueryInfoKey(key)


def remote_closed(root, name):
    with winreg.ConnectRegistry(name, root) as key:  # ok: unreleased-resource
        return winreg.QueryInfoKey(key)
