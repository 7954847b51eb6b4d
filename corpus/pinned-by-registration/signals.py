"""Signals of frameworks: some hold what is connected weakly, some do not."""

import atexit
import weakref
from functools import partial

from blinker import signal
from PyQt6.QtCore import pyqtSignal
from psygnal import Signal
from django.db.models.signals import post_save

settings_changed = signal("settings-changed")


class Index:
    def __init__(self):
        post_save.connect(self.on_save)  # ok: pinned-by-registration

    def on_save(self, sender, **details):
        return details


class StrongIndex:
    def __init__(self):
        post_save.connect(self.on_save, weak=False)  # expect: pinned-by-registration

    def on_save(self, sender, **details):
        return details


class Watcher:
    def __init__(self):
        settings_changed.connect(self.reload)  # ok: pinned-by-registration

    def reload(self, sender):
        return sender


class StrongWatcher:
    def __init__(self):
        settings_changed.connect(self.reload, weak=False)  # expect: pinned-by-registration

    def reload(self, sender):
        return sender


class Camera:
    """A weak method at exit never keeps the camera, and never closes it either."""

    def __init__(self):
        atexit.register(weakref.WeakMethod(self.close))  # ok: pinned-by-registration

    def close(self):
        return True


class Careful:
    """The function at exit reaches the object only while it lives."""

    def __init__(self, port):
        self.port = port
        me = weakref.ref(self)
        atexit.register(lambda: me() and me().port.flush())  # ok: pinned-by-registration


class Theme:
    changed = Signal(str)


class Session:
    ended = pyqtSignal()


theme = Theme()
session = Session()


class View:
    """A bound method is held weakly, a lambda is not."""

    def __init__(self):
        theme.changed.connect(self.repaint)  # ok: pinned-by-registration

    def repaint(self, name):
        return name


class ViewByLambda:
    def __init__(self):
        theme.changed.connect(lambda name: self.repaint(name))  # expect: pinned-by-registration

    def repaint(self, name):
        return name


class Window:
    def __init__(self):
        session.ended.connect(self.close)  # ok: pinned-by-registration

    def close(self):
        return True


class WindowByPartial:
    def __init__(self):
        session.ended.connect(partial(self.close, True))  # expect: pinned-by-registration

    def close(self, at_once):
        return at_once


class WindowThatLeaves:
    def __init__(self):
        self.on_end = lambda: self.close()  # expect: self-referential-attribute
        session.ended.connect(self.on_end)  # ok: pinned-by-registration

    def close(self):
        session.ended.disconnect(self.on_end)


def view(request):
    def on_change(sender, **details):
        request.finish()

    settings_changed.connect(on_change, weak=False)  # expect: pinned-by-registration
    return request.run()


def view_weakly(request):
    def on_change(sender, **details):
        request.finish()

    settings_changed.connect(on_change)  # ok: pinned-by-registration
    return request.run()


def view_and_disconnect(request):
    def on_change(sender, **details):
        request.finish()

    settings_changed.connect(on_change, weak=False)  # ok: pinned-by-registration
    try:
        return request.run()
    finally:
        settings_changed.disconnect(on_change)
