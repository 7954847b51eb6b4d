"""What the command line fills is as long as the command line."""

import argparse

from tool import vendored

selected = []  # ok: growing-module-global
handled = []  # expect: growing-module-global


class Select(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        selected.append((option_string, values))


class VendoredSelect(vendored.Action):
    # A copy of `argparse` that came with the program.
    def __call__(self, parser, namespace, values, option_string=None):
        selected.append((option_string, values))


class Handler:
    def __call__(self, request):
        handled.append(request)


def parse(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("--select", action=Select)
    return parser.parse_args(arguments)
