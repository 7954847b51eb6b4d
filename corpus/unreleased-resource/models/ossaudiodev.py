import ossaudiodev


def beep(samples):
    device = ossaudiodev.open("w")  # expect: unreleased-resource
    device.writeall(samples)


def beep_well(samples):
    with ossaudiodev.open("w") as device:  # ok: unreleased-resource
        device.writeall(samples)
