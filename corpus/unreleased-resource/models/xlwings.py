import xlwings


def recalculate():
    application = xlwings.App(visible=False)  # expect: unreleased-resource
    application.calculate()


def recalculate_closed():
    application = xlwings.App(visible=False)  # ok: unreleased-resource
    try:
        application.calculate()
    finally:
        application.quit()
