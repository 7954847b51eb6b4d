"""What users hang into a program while they set it up."""


class PageHooks:
    """Its name says so."""

    def __init__(self):
        self.scripts = []  # ok: growing-long-lived-attribute
        self.by_kind = {"layout": []}  # ok: growing-long-lived-attribute

    def script(self, source):
        self.scripts.append(source)

    def layout(self, source):
        self.by_kind["layout"].append(source)


hooks = PageHooks()


class Pages:
    def __init__(self):
        self.scripts = []  # expect: growing-long-lived-attribute

    def script(self, source):
        self.scripts.append(source)


pages = Pages()
