import spidev


def sample(bus):
    converter = spidev.SpiDev(bus, 0)  # ok: unreleased-resource
    try:
        return converter.xfer2([1, 128, 0])
    finally:
        converter.close()


def convert(bus):
    converter = spidev.SpiDev()  # expect: unreleased-resource
    converter.open(bus, 0)


def convert_closed(bus):
    converter = spidev.SpiDev()  # ok: unreleased-resource
    try:
        converter.open(bus, 0)
    finally:
        converter.close()
