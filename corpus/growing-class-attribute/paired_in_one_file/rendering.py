"""A stack of a class: who pushes has to pop."""


class Renderer:
    active = []  # expect: growing-class-attribute "does not reach"

    def push_active(self):
        Renderer.active.append(self)

    @classmethod
    def pop_active(cls):
        cls.active.pop()


class Formatter:
    """All its callers do both."""

    active = []  # ok: growing-class-attribute

    def enter_format(self):
        Formatter.active.append(self)

    @classmethod
    def leave_format(cls):
        cls.active.pop()
