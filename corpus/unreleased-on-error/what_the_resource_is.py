"""Conditions that ask what the resource is: the answer is known."""

import mmap
import os
import re

import six


def matches(path, pattern):
    view = None
    try:
        with open(path, "rb") as stream:
            view = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)  # ok: unreleased-on-error
            return len(re.findall(pattern, view))
    finally:
        if view and isinstance(view, mmap.mmap):
            view.close()


def write_to(target, text):
    is_path = isinstance(target, str)
    if isinstance(target, str):
        target = open(target, "w")  # expect: unreleased-on-error "if `target.write(text)` raises"
    target.write(text)
    if is_path or not isinstance(target, str):
        target.close()


def closed_if_a_string(target):
    stream = open(target)  # expect: unreleased-on-error
    if isinstance(stream, str) or os.path.exists(target):
        stream.close()


def in_either_python(target, text):
    if isinstance(target, six.string_types):
        target = open(target, "w")  # ok: unreleased-on-error
    if isinstance(target, six.text_type):
        target = target.encode()
    return target
