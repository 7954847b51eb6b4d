from zeroconf import ServiceBrowser, Zeroconf


def info(kind, name):
    network = Zeroconf()  # expect: unreleased-resource
    return network.get_service_info(kind, name)


def info_closed(kind, name):
    network = Zeroconf()  # ok: unreleased-resource
    try:
        return network.get_service_info(kind, name)
    finally:
        network.close()


def names(kind, listener, wait):
    network = Zeroconf()  # expect: unreleased-resource
    browser = ServiceBrowser(network, kind, listener=listener)
    wait()
    browser.cancel()
