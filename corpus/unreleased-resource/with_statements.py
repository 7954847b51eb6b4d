"""What leaves through `with` is closed, wherever it was opened."""

import contextlib
import gzip
import sys
from contextlib import closing, nullcontext
from pathlib import Path
from urllib.request import urlopen


def plain(path):
    with open(path) as stream:  # ok: unreleased-resource
        return stream.read()


def several(source, target):
    with open(source, "rb") as reader, open(target, "wb") as writer:  # ok: unreleased-resource
        writer.write(reader.read())


def parenthesised(source, target):
    with (
        open(source, "rb") as reader,  # ok: unreleased-resource
        gzip.open(target, "wb") as writer,  # ok: unreleased-resource
    ):
        for chunk in iter(lambda: reader.read(65536), b""):
            writer.write(chunk)


def without_a_name(path):
    with open(path, "x"):  # ok: unreleased-resource
        pass


def entered_later(path):
    stream = open(path)  # ok: unreleased-resource
    with stream:
        return stream.read()


def opened_by_suffix(path):
    if path.endswith(".gz"):
        stream = gzip.open(path, "rt")  # ok: unreleased-resource
    else:
        stream = open(path)  # ok: unreleased-resource
    with stream:
        return stream.readlines()


def missing_is_fine(path):
    try:
        stream = open(path)  # ok: unreleased-resource
    except FileNotFoundError:
        return []
    else:
        with stream:
            return stream.readlines()


def missing_is_fine_too(path):
    try:
        stream = open(path)  # ok: unreleased-resource
    except OSError:
        return None
    with stream:
        return stream.readline()


def entered_under_another_name(path):
    stream = open(path)  # ok: unreleased-resource
    with stream as lines:
        return sum(1 for _ in lines)


def optional_input(path=None):
    with open(path) if path else nullcontext(sys.stdin) as stream:  # ok: unreleased-resource
        return stream.read()


def optional_input_in_parentheses(path=None):
    with (open(path) if path else nullcontext(sys.stdin)) as stream:  # ok: unreleased-resource
        return stream.read()


def optional_output(text, path=None):
    manager = open(path, "w") if path else nullcontext(sys.stdout)  # ok: unreleased-resource
    with manager as stream:
        stream.write(text)


def shared_or_own(path, shared=None):
    with shared or open(path) as stream:  # ok: unreleased-resource
        return stream.read()


def closed_by_closing(url):
    with closing(urlopen(url)) as page:  # ok: unreleased-resource
        return page.read()


def closed_by_closing_later(url):
    page = urlopen(url)  # ok: unreleased-resource
    with contextlib.closing(page):
        return page.read()


def from_a_path(folder):
    with (Path(folder) / "index.txt").open() as stream:  # ok: unreleased-resource
        return stream.read()


def walrus(path):
    with (stream := open(path)):  # ok: unreleased-resource
        return stream.read()


def line_count(path):
    with open(path) as stream:  # ok: unreleased-resource
        numbered = enumerate(stream, 1)
        return max((number for number, _ in numbered), default=0)


def only_the_text_is_used(path):
    # The `with` is about the lines, not about the file.
    with contextlib.ExitStack():
        lines = open(path).readlines()  # expect: unreleased-resource
    return lines


def inner_is_entered_outer_is_not(path, log_path):
    with open(path) as stream:
        log = open(log_path, "a")  # expect: unreleased-resource
        log.writelines(stream)
