import atexit

from pyVim.connect import Connect, Disconnect, SmartConnect, SmartConnectNoSSL


def about(host):
    service = SmartConnect(host=host)  # expect: unreleased-resource
    return service.content.about


def about_closed(host):
    service = SmartConnect(host=host)  # ok: unreleased-resource
    try:
        return service.content.about
    finally:
        Disconnect(service)


def name(host):
    service = SmartConnectNoSSL(host=host)  # expect: unreleased-resource
    return service.content.name


def name_closed(host):
    service = SmartConnectNoSSL(host=host)  # ok: unreleased-resource
    try:
        return service.content.name
    finally:
        Disconnect(service)


def build(host):
    service = Connect(host)  # expect: unreleased-resource
    return service.content.build


def build_closed(host):
    service = Connect(host)  # ok: unreleased-resource
    try:
        return service.content.build
    finally:
        Disconnect(service)


def until_exit(host):
    service = SmartConnect(host=host)  # ok: unreleased-resource
    atexit.register(Disconnect, service)
    return service.content.about
