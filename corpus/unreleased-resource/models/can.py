import can


def send(channel, message):
    bus = can.Bus(channel=channel)  # expect: unreleased-resource
    bus.send(message)


def send_on(base, message):
    bus = can.BusABC("vcan0")  # expect: unreleased-resource
    bus.send(message)


def send_well(channel, message):
    with can.Bus(channel=channel) as bus:  # ok: unreleased-resource
        bus.send(message)


def base_bus():
    return can.BusABC("vcan0")  # ok: unreleased-resource
