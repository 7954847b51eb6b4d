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
        bus.subscribe(self.refresh)  # expect: pinned-by-registration "every `Panel`"

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


class Clock:
    """Forgets its observers as a whole, after each tick."""

    def __init__(self):
        self.waiting = []

    def wake(self, callback):
        self.waiting.append(callback)

    def tick(self):
        for callback in self.waiting:
            callback()
        self.waiting.clear()


clock = Clock()


class Sleeper:
    def __init__(self):
        clock.wake(self.rise)  # ok: pinned-by-registration

    def rise(self):
        return True


class Registry:
    """Holds weakly what it is given; only the references themselves stay."""

    def __init__(self):
        self.members = []  # expect: growing-long-lived-attribute

    def enter(self, member):
        member = weakref.ref(member)
        self.members.append(member)


registry = Registry()


class Member:
    def __init__(self):
        registry.enter(self)  # ok: pinned-by-registration


class Desk:
    def __init__(self):
        bus.subscribe(self.refresh)  # ok: pinned-by-registration

    def refresh(self, event):
        return event


# There is one, and it stays.
desk = Desk()


class Guest:
    """The bus is the guest's own."""

    def __init__(self):
        own = Bus()
        own.subscribe(self.refresh)  # ok: pinned-by-registration

    def refresh(self, event):
        return event


class Injected:
    """How long the bus lives is known to whoever hands it over."""

    def __init__(self, own_bus):
        own_bus.subscribe(self.refresh)  # ok: pinned-by-registration

    def refresh(self, event):
        return event


class Configured:
    def __init__(self, bus_of_the_program=bus):
        # todo-expect: pinned-by-registration the default value of a parameter is not followed
        bus_of_the_program.subscribe(self.refresh)

    def refresh(self, event):
        return event


def open_panels(count):
    return [Panel() for _ in range(count)], Guest(), Sleeper(), Member()
