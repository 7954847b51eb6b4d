from smbus2 import SMBus


def temperature(address):
    bus = SMBus(1)  # expect: unreleased-resource
    return bus.read_byte_data(address, 0)


def temperature_well(address):
    with SMBus(1) as bus:  # ok: unreleased-resource
        return bus.read_byte_data(address, 0)
