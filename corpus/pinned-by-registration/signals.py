"""Signals of frameworks: some hold what is connected weakly, some do not."""

import atexit
import weakref

from blinker import signal
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
