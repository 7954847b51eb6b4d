"""Two objects of one scope that link to each other, and objects that link to themselves."""

import weakref


class Node:
    def __init__(self, value):
        self.value = value
        self.next = None
        self.previous = None
        self._owner = None


class Payload:
    def __init__(self, name):
        self.name = name
        self.data = bytearray(10 * 1024 * 1024)
        self.child = None


class Guard:
    def __init__(self):
        self.partner = None

    def __del__(self):
        print("guard is gone")


def ring():
    a = Node(1)
    b = Node(2)
    a.next = b
    b.next = a  # expect: self-referential-attribute


def ring_with_a_weak_link():
    a = Node(1)
    b = Node(2)
    a.next = b
    b.next = weakref.ref(a)  # ok: self-referential-attribute


def ring_with_a_weak_proxy():
    a = Node(1)
    b = Node(2)
    a.next = b
    b.previous = weakref.proxy(a)  # ok: self-referential-attribute


def ring_that_is_opened():
    a = Node(1)
    b = Node(2)
    a.next = b
    b.next = a  # ok: self-referential-attribute
    print(a.value + b.value)
    b.next = None


def itself():
    node = Node(1)
    node.next = node  # expect: self-referential-attribute
    return node


def children_with_a_large_payload():
    left = Payload("left")
    right = Payload("right")
    left.child = right
    right.child = left  # expect: self-referential-attribute "the memory of `data`"


def guarded():
    first = Guard()
    second = Guard()
    first.partner = second
    second.partner = first  # expect: self-referential-attribute


def chain():
    a = Node(1)
    b = Node(2)
    c = Node(3)
    a.next = b
    b.next = c  # ok: self-referential-attribute
    return a


def three_in_a_ring():
    a = Node(1)
    b = Node(2)
    c = Node(3)
    a.next = b
    b.next = c
    c.next = a  # expect: self-referential-attribute


def rebound_between():
    a = Node(1)
    b = Node(2)
    a.next = b
    a = Node(3)
    b.next = a  # ok: self-referential-attribute


class Mirror:
    def __init__(self):
        self.axes = self  # expect: self-referential-attribute
        self.seen = {}

    def remember(self, key):
        self.seen[key] = self  # expect: self-referential-attribute

    def add_itself(self):
        self.parts = [self]  # expect: self-referential-attribute

    def copy(self):
        self.name = self.__class__.__name__  # ok: self-referential-attribute
        return self


def make_pairs(count):
    for number in range(count):
        a = Payload(f"a{number}")
        b = Payload(f"b{number}")
        a.child = b
        b.child = a  # expect: self-referential-attribute


def copied_before_it_is_bound_again(print_name, print_arguments):
    form = Node(print_name)
    name = form
    form = Node(print_arguments)
    form.next = name  # ok: self-referential-attribute
    return form


def linked_through_an_attribute():
    first = Node(1)
    first.next = Node(2)
    first.next.previous = first  # expect: self-referential-attribute


def stored_too_late(error):
    found = []
    found.append(error.value)  # ok: self-referential-attribute
    error.value = found
    return error


class Picture:
    def __init__(self, pixels):
        self.pixels = pixels
        self.small = [0] * 16
        self.show = self.draw  # expect: self-referential-attribute "can free it"

    def draw(self):
        return self.pixels


class Grid:
    def __init__(self):
        self.cells = list(range(1000 * 1000))
        self.own = self  # expect: self-referential-attribute "the memory of `cells`"


class Lazy:
    def __init__(self):
        self.numbers = range(1000 * 1000)
        self.own = self  # expect: self-referential-attribute "can free it"


class Noise:
    def __init__(self):
        self.text = "x" * 10**6
        self.own = self  # expect: self-referential-attribute "the memory of `text`"


def show_all(count):
    return [(Picture([]), Grid(), Lazy(), Noise()) for _ in range(count)]


class Entry:
    def __init__(self, value):
        self.value = value
        self.before = None
        self.after = None


class Chain:
    """What an attribute gives twice is the same object, as long as nothing can have changed it."""

    def __init__(self):
        self.last = None

    def append(self, value):
        entry = Entry(value)
        if self.last is not None:
            entry.before = self.last
            self.last.after = entry  # expect: self-referential-attribute
        self.last = entry

    def append_weakly(self, value):
        entry = Entry(value)
        entry.before = weakref.ref(self.last)
        self.last.after = entry  # ok: self-referential-attribute
        self.last = entry

    def insert(self, value):
        entry = Entry(value)
        entry.before = self.last
        self.advance()
        self.last.after = entry  # ok: self-referential-attribute

    def advance(self):
        self.last = self.last.after

    def replace(self, value):
        entry = Entry(value)
        entry.before = self.last
        self.last = Entry(None)
        self.last.after = entry  # ok: self-referential-attribute
