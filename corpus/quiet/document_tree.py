"""A tree whose nodes know their parents without holding them."""

import weakref
from xml.sax.saxutils import escape


class Node:
    def __init__(self, tag, text=""):
        self.tag = tag
        self.text = text
        self._parent = None
        self.children = []

    @property
    def parent(self):
        return None if self._parent is None else self._parent()

    def append(self, child):
        if child.parent is not None:
            child.parent.children.remove(child)
        child._parent = weakref.ref(self)
        self.children.append(child)
        return child

    def remove(self):
        parent = self.parent
        if parent is not None:
            parent.children.remove(self)
        self._parent = None

    def walk(self):
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending.extend(reversed(node.children))

    def render(self, target):
        target.write(f"<{self.tag}>{escape(self.text)}")
        for child in self.children:
            child.render(target)
        target.write(f"</{self.tag}>")


class Document:
    def __init__(self, root):
        self.root = root
        self._by_tag = None

    def find(self, tag):
        if self._by_tag is None:
            index = {}
            for node in self.root.walk():
                index.setdefault(node.tag, []).append(node)
            self._by_tag = index
        return self._by_tag.get(tag, [])

    def changed(self):
        self._by_tag = None

    def save(self, path):
        with open(path, "w", encoding="utf-8") as stream:
            stream.write('<?xml version="1.0"?>\n')
            self.root.render(stream)


class Cursor:
    """Walks through a document; holds it, and is not held by it."""

    def __init__(self, document):
        self.document = document
        self.node = document.root

    def down(self):
        if self.node.children:
            self.node = self.node.children[0]
        return self.node

    def up(self):
        self.node = self.node.parent or self.node
        return self.node


def outline(document, depth=3):
    lines = []
    pending = [(document.root, 0)]
    while pending:
        node, level = pending.pop()
        lines.append("  " * level + node.tag)
        if level < depth:
            pending.extend((child, level + 1) for child in reversed(node.children))
    return "\n".join(lines)
