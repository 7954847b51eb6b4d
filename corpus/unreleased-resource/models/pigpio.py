import pigpio


def is_on(pin):
    board = pigpio.pi()  # expect: unreleased-resource
    return board.read(pin)


def is_on_closed(pin):
    board = pigpio.pi()  # ok: unreleased-resource
    try:
        return board.read(pin)
    finally:
        board.stop()
