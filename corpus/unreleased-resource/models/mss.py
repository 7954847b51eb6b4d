import mss


def shot():
    screen = mss.mss()  # expect: unreleased-resource
    return screen.grab(screen.monitors[0])


def shot_closed():
    with mss.mss() as screen:  # ok: unreleased-resource
        return screen.grab(screen.monitors[0])


def picture():
    screen = mss.MSS()  # expect: unreleased-resource
    return screen.grab(screen.monitors[0])


def picture_closed():
    screen = mss.MSS()  # ok: unreleased-resource
    try:
        return screen.grab(screen.monitors[0])
    finally:
        screen.close()
