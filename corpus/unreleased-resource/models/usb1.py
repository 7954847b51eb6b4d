import usb1


def devices():
    context = usb1.USBContext()  # expect: unreleased-resource
    return len(context.getDeviceList())


def devices_closed():
    with usb1.USBContext() as context:  # ok: unreleased-resource
        return len(context.getDeviceList())
