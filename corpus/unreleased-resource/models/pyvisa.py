import pyvisa


def identity(address):
    meter = pyvisa.ResourceManager().open_resource(address)  # expect: unreleased-resource
    return meter.query("*IDN?")


def identity_closed(address):
    meter = pyvisa.ResourceManager().open_resource(address)  # ok: unreleased-resource
    try:
        return meter.query("*IDN?")
    finally:
        meter.close()
