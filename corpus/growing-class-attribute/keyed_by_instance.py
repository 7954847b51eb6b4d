"""A cache of the class by instance keeps each of them, as a cache on the method does."""
import weakref


class Shape:
    _areas = {}  # expect: growing-class-attribute
    _perimeters = weakref.WeakKeyDictionary()  # ok: growing-class-attribute
    _names = {}  # ok: growing-class-attribute

    def __init__(self, size):
        self.size = size

    def area(self):
        if self not in self._areas:
            self._areas[self] = self.size * self.size
        return self._areas[self]

    def perimeter(self):
        if self not in self._perimeters:
            self._perimeters[self] = self.size * 4
        return self._perimeters[self]

    def name(self):
        kind = type(self)
        if kind not in self._names:
            self._names[kind] = kind.__name__.lower()
        return self._names[kind]
