"""A command that reads files or standard input and prints a summary."""

import argparse
import bz2
import contextlib
import gzip
import lzma
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

OPENERS = {".gz": gzip.open, ".bz2": bz2.open, ".xz": lzma.open}
WORD = re.compile(r"\w+")


def open_input(name):
    if name == "-":
        return contextlib.nullcontext(sys.stdin)
    opener = OPENERS.get(os.path.splitext(name)[1], open)
    return opener(name, "rt")


@contextlib.contextmanager
def open_output(name):
    if name is None:
        yield sys.stdout
        return
    descriptor, draft = tempfile.mkstemp(dir=os.path.dirname(name) or ".")
    try:
        with open(descriptor, "w") as stream:
            yield stream
        os.replace(draft, name)
    except BaseException:
        os.unlink(draft)
        raise


@contextlib.contextmanager
def paged(enabled):
    if not enabled or not sys.stdout.isatty():
        yield sys.stdout
        return
    with subprocess.Popen(["less", "-R"], stdin=subprocess.PIPE, text=True) as pager:
        try:
            yield pager.stdin
        finally:
            pager.stdin.close()


def count(names, fold):
    words = Counter()
    for name in names:
        with open_input(name) as stream:
            for line in stream:
                text = line.casefold() if fold else line
                words.update(WORD.findall(text))
    return words


def build_parser():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", default=["-"])
    parser.add_argument("-n", "--number", type=int, default=10)
    parser.add_argument("-o", "--output")
    parser.add_argument("--fold", action="store_true")
    return parser


def main(arguments=None):
    options = build_parser().parse_args(arguments)
    try:
        words = count(options.files, options.fold)
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    with open_output(options.output) as stream:
        for word, number in words.most_common(options.number):
            print(f"{number:8} {word}", file=stream)
    return 0


if __name__ == "__main__":
    sys.exit(main())
