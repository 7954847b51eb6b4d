from bluepy.btle import Peripheral


def services(address):
    lamp = Peripheral(address)  # expect: unreleased-resource
    return lamp.getServices()


def services_closed(address):
    lamp = Peripheral(address)  # ok: unreleased-resource
    try:
        return lamp.getServices()
    finally:
        lamp.disconnect()
