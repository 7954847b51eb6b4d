"""Methods that give back what they register are decorators, which run while modules are imported."""


class Extension:
    def __init__(self):
        self.hooks = []  # ok: growing-long-lived-attribute
        self.seen = []  # expect: growing-long-lived-attribute

    def at_start(self, call):
        self.hooks.append(call)
        return call

    def see(self, event):
        self.seen.append(event)
        return event


extension = Extension()
