# What nobody reads from may be opened all the same.


def show(window):
    window.open()  # ok: unreleased-resource


def ask(dialogs):
    dialog = dialogs.open("confirm")  # ok: unreleased-resource
    return dialog.answer()
