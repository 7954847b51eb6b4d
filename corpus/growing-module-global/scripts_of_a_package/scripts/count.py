"""A script that ends soon."""

_lines = []  # ok: growing-module-global


def count(line):
    _lines.append(line)
