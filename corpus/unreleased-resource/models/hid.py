import hid


def blink(vendor, product):
    lamp = hid.Device(vendor, product)  # expect: unreleased-resource
    lamp.write(b"1")


def blink_closed(vendor, product):
    with hid.Device(vendor, product) as lamp:  # ok: unreleased-resource
        lamp.write(b"1")


def press(vendor, product):
    button = hid.device()  # ok: unreleased-resource
    try:
        button.open(vendor, product)
    finally:
        button.close()
