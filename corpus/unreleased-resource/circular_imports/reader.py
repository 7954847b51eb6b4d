"""Two modules that import each other: what they own is still found."""

import chain


def open_part(path, follow=True):
    stream = open(path)  # todo-expect: unreleased-on-error a helper that sometimes gives back what it was given counts as a lender
    return chain.follow(stream) if follow else stream


def title(path):
    return open_part(path).readline()  # todo-expect: unreleased-resource a helper that sometimes gives back what it was given counts as a lender


def title_closed(path):
    with open_part(path) as stream:  # ok: unreleased-resource
        return stream.readline()
