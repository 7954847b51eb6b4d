"""Goes from one part of a document to the next."""

import reader


def follow(stream):
    first = stream.readline()
    if not first.startswith("see "):
        return stream
    stream.close()
    return reader.open_part(first.removeprefix("see ").strip())  # ok: unreleased-resource


def length(path):
    stream = reader.open_part(path, follow=False)  # todo-expect: unreleased-resource a helper that sometimes gives back what it was given counts as a lender
    return len(stream.read())
