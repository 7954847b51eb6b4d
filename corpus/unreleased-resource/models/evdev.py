import evdev


def keys(path):
    keyboard = evdev.InputDevice(path)  # expect: unreleased-resource
    return keyboard.capabilities()


def keys_closed(path):
    keyboard = evdev.InputDevice(path)  # ok: unreleased-resource
    try:
        return keyboard.capabilities()
    finally:
        keyboard.close()


def press(key):
    keyboard = evdev.UInput()  # expect: unreleased-resource
    keyboard.write(1, key, 1)


def press_closed(key):
    with evdev.UInput() as keyboard:  # ok: unreleased-resource
        keyboard.write(1, key, 1)
