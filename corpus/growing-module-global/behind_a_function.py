"""Containers that a function gives to those who add."""

_results = []  # expect: growing-module-global
_drained = []  # ok: growing-module-global
_known = {}  # ok: growing-module-global


def results():
    return _results


def drained():
    return _drained


def _known_names():
    return _known


def keep(result):
    results().append(result)
    drained().append(result)


def take_all():
    found = list(_drained)
    drained().clear()
    return found


def learn(kind):
    _known_names()["pages"] = kind


class Shelf:
    books = []  # expect: growing-class-attribute

    @classmethod
    def all_books(cls):
        return cls.books

    def put(self, book):
        self.all_books().append(book)
