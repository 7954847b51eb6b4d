"""Objects that subscribe and never unsubscribe."""

import weakref


class Bus:
    """Lives as long as the program."""

    def __init__(self):
        self.subscribers = []

    def subscribe(self, callback):
        self.subscribers.append(callback)

    def unsubscribe(self, callback):
        self.subscribers.remove(callback)


bus = Bus()


class Panel:
    def __init__(self):
        # todo-expect: pinned-by-registration a registry of the program's own
        bus.subscribe(self.refresh)

    def refresh(self, event):
        return event


class PanelThatLeaves:
    def __init__(self):
        bus.subscribe(self.refresh)  # ok: pinned-by-registration

    def refresh(self, event):
        return event

    def close(self):
        bus.unsubscribe(self.refresh)


class WeakPanel:
    def __init__(self):
        bus.subscribe(weakref.WeakMethod(self.refresh))  # ok: pinned-by-registration

    def refresh(self, event):
        return event
