"""Classes whose objects hold each other."""

import weakref


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
        self.child = B(self)  # expect: reference-cycle


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
