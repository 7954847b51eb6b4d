"""Classes whose objects hold each other."""

import weakref
from typing import NamedTuple


class Tree:
    def __init__(self):
        self.children = []

    def add(self, name):
        child = Branch(name, self)
        self.children.append(child)  # expect: reference-cycle
        return child


class Branch:
    def __init__(self, name, parent):
        self.name = name
        self.parent = parent


class A:
    """One large payload, and a child that points back."""

    def __init__(self):
        self.payload = [0] * 1_000_000
        self.child = B(self)  # expect: reference-cycle "the memory of `payload`"


class B:
    def __init__(self, parent):
        self.payload = [0] * 1_000_000
        self.parent = parent


class WeakA:
    def __init__(self):
        self.payload = [0] * 1_000_000
        self.child = WeakB(self)  # ok: reference-cycle


class WeakB:
    def __init__(self, parent):
        self._parent = weakref.ref(parent)

    @property
    def parent(self):
        return self._parent()


class Archive:
    """Its members keep the archive, and so its file, alive."""

    def __init__(self, path):
        self.stream = open(path, "rb")
        self.members = {}

    def member(self, name):
        if name not in self.members:
            self.members[name] = Member(self, name)  # expect: reference-cycle
        return self.members[name]

    def close(self):
        self.stream.close()


class Member:
    def __init__(self, archive, name):
        self.archive = archive
        self.name = name

    def read(self):
        return self.archive.stream.read()


class Page:
    """The child only reads its parent while it is made."""

    def __init__(self, title):
        self.title = title
        self.header = Header(self)  # ok: reference-cycle


class Header:
    def __init__(self, page):
        self.text = page.title.upper()


class Protocol:
    def __init__(self):
        self.parser = StreamParser(self)  # ok: reference-cycle

    def connection_lost(self, error):
        self.parser = None


class StreamParser:
    def __init__(self, protocol):
        self.protocol = protocol


class Region:
    """A tree that is taken apart when it is removed."""

    def __init__(self, parent=None):
        self.parent = parent
        self.regions = []
        if parent is not None:
            parent.regions.append(self)  # ok: reference-cycle

    def delete(self):
        for region in self.regions:
            region.delete()
        self.regions.clear()
        self.parent = None


class Factory:
    """Keeps a count, not the products."""

    def __init__(self):
        self.made = 0

    def make(self):
        self.made += 1
        return Product(self)  # ok: reference-cycle


class Product:
    def __init__(self, factory):
        self.factory = factory


class Group:
    def __init__(self):
        self.members = weakref.WeakSet()

    def join(self, name):
        member = GroupMember(name, self)
        self.members.add(member)  # ok: reference-cycle
        return member


class GroupMember:
    def __init__(self, name, group):
        self.name = name
        self.group = group


class Segment:
    """What a method empties before it fills it is not taken apart."""

    def read(self, stream):
        self.components = []
        for _ in range(stream.count()):
            self.components.append(Component(self))  # expect: reference-cycle


class Component:
    def __init__(self, segment):
        self.segment = segment


class Frame:
    def __init__(self, content):
        self.content = content
        self.content.frame = self  # expect: reference-cycle


class Consumer:
    def __init__(self, owner, name):
        self.owner = owner
        self.name = name


class NamedConsumer(Consumer):
    """Hands everything on to the constructor of its base class."""

    def __init__(self, *arguments, **options):
        super().__init__(*arguments, **options)
        self.is_named = True


class LargeConsumer(Consumer):
    def __init__(self, owner):
        super().__init__(owner, "large")


class LargeBackend:
    def __init__(self):
        self.consumer = LargeConsumer(self)  # expect: reference-cycle


class Backend:
    def __init__(self):
        self.consumer = NamedConsumer(self, name="results")  # expect: reference-cycle


class BackendByKeyword:
    def __init__(self):
        self.consumer = NamedConsumer(name="results", owner=self)  # expect: reference-cycle


class Counter:
    """Takes its callbacks by name."""

    def __init__(self, **callbacks):
        self.on_zero = callbacks["on_zero"]
        self.on_one = callbacks.pop("on_one", None)
        self.name = str(callbacks["name"])


class Counted:
    def __init__(self):
        self.counter = Counter(on_zero=self.close, name="a")  # expect: reference-cycle

    def close(self):
        return True


class CountedWithName:
    def __init__(self):
        self.counter = Counter(on_zero=None, name=self)  # ok: reference-cycle


class Level:
    """Gives the place back that it takes."""

    def __init__(self, connection):
        self.connection = connection
        self.previous = connection.level
        connection.level = self  # ok: reference-cycle

    def leave(self):
        self.connection.level = self.previous


class BackendByName:
    def __init__(self, name):
        self.name = name
        self.consumer = NamedConsumer(None, self.name)  # ok: reference-cycle


class WeakChild:
    def __init__(self, parent):
        parent = weakref.ref(parent)
        self.parent = parent


class ParentOfWeakChild:
    def __init__(self):
        self.child = WeakChild(self)  # ok: reference-cycle


def make_trees(count):
    for _ in range(count):
        A()


class Shelf:
    """Takes its books back with the method that gives them out."""

    def __init__(self):
        self.books = []

    def lend(self, book):
        book.set_shelf(self)
        self.books.append(book)  # ok: reference-cycle

    def close(self):
        for book in list(self.books):
            book.set_shelf(None)


class Book:
    def __init__(self):
        self.shelf = None

    def set_shelf(self, shelf):
        self.shelf = shelf


class Panel:
    """Taken apart by `destroy`, in whatever class of the family."""

    def __init__(self):
        self.button = Button(self)  # ok: reference-cycle


class ClosingPanel(Panel):
    def destroy(self):
        self.button = None


class Button:
    def __init__(self, panel):
        self.panel = panel


class Team:
    """Its members come from comprehensions."""

    def __init__(self, names):
        self.players = [Player(name, self) for name in names]  # expect: reference-cycle
        self.judges = {name: WeakPlayer(name, self) for name in names}  # ok: reference-cycle
        self.names = [Label(name, self) for name in names]  # ok: reference-cycle


class Player:
    def __init__(self, name, team):
        self.name = name
        self.team = team


class WeakPlayer:
    def __init__(self, name, team):
        self.name = name
        self.team = weakref.proxy(team)


class Label:
    """Only reads the team."""

    def __init__(self, name, team):
        self.text = f"{name} of {len(team.__dict__)}"


class Seat(NamedTuple):
    room: "Room"
    number: int


class Room:
    def __init__(self):
        self.first = Seat(self, 1)  # expect: reference-cycle "`room`"
        self.second = Seat("nobody", 2)  # ok: reference-cycle


class Extension:
    """Hangs up many methods on the same object: one finding, which lists them all."""

    def __init__(self, server):
        self.server = server
        server.handlers["open"] = self.open  # expect: reference-cycle
        server.handlers["close"] = self.close  # ok: reference-cycle

    def open(self):
        return True

    def close(self):
        return False


class Wiped:
    """Its end takes all attributes."""

    def __init__(self):
        self.child = Player("one", self)  # ok: reference-cycle

    def connection_lost(self, error):
        self.__dict__.clear()


class WipedInPart:
    """Takes one attribute away, and not the child."""

    def __init__(self):
        self.name = "two"
        self.child = Player("one", self)  # expect: reference-cycle

    def rename(self):
        self.__dict__.pop("name", None)


class Slotted:
    __slots__ = ("owner",)

    def __init__(self, owner):
        self.owner = owner


class Heir(Slotted):
    """Its base class keeps what it is given."""


class Holder:
    def __init__(self):
        self.part = Slotted(self)  # expect: reference-cycle
        # One finding tells of both.
        self.heir = Heir(self)  # ok: reference-cycle
