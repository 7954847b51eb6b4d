from pyvirtualdisplay import Display


def show(work):
    display = Display(size=(640, 480))  # expect: unreleased-resource
    display.start()


def show_closed(work):
    display = Display(size=(640, 480))  # ok: unreleased-resource
    try:
        display.start()
    finally:
        display.stop()


def shown(work):
    with Display(size=(640, 480)) as display:  # ok: unreleased-resource
        work(display)
