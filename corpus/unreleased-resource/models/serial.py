import serial


def ask(port, command):
    device = serial.Serial(port, 9600, timeout=1)  # expect: unreleased-resource
    device.write(command)
    return device.readline()


def ask_url(url, command):
    device = serial.serial_for_url(url)  # expect: unreleased-resource
    device.write(command)
    return device.readline()


def answer(port, command):
    with serial.Serial(port=port) as device:  # ok: unreleased-resource
        device.write(command)
        return device.readline()


def answer_url(url, command):
    device = serial.serial_for_url(url)  # ok: unreleased-resource
    try:
        device.write(command)
        return device.readline()
    finally:
        device.close()


def configured():
    device = serial.Serial()  # ok: unreleased-resource
    device.baudrate = 9600
    return device.baudrate
