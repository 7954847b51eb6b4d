"""Comments that ignore findings, and where they stand."""

import functools
import socket
import tempfile


def trailing(path):
    file = open(path)  # caulk: ignore[unreleased-resource] the process ends here
    return file.read()  # ok: unreleased-resource, unused-suppression


def alone_above(path):
    # caulk: ignore[unreleased-resource]
    file = open(path)  # ok: unreleased-resource, unused-suppression
    return file.read()


def above_another_comment(path):
    # caulk: ignore[unreleased-resource]
    # The reason takes a line of its own.

    file = open(path)  # ok: unreleased-resource
    return file.read()


def last_line_of_the_statement(path):
    file = open(  # ok: unreleased-resource
        path,
        encoding="utf-8",
    )  # caulk: ignore[unreleased-resource]
    return file.read()


def first_line_of_the_statement(paths):
    return list(  # caulk: ignore[unreleased-resource]
        open(paths[0]),  # ok: unreleased-resource
    )


def line_of_the_finding(paths):
    return list(
        open(paths[0]),  # caulk: ignore[unreleased-resource]
        key=str,
    )


def head_of_a_compound_statement(host):
    for part in socket.create_connection(  # ok: unreleased-resource
        (host, 80),
    ).recv(80).split():  # caulk: ignore[unreleased-resource]
        print(part)


def not_the_body(path):
    # expect: unused-suppression
    for _ in range(3):  # caulk: ignore[unreleased-resource]
        file = open(path)  # expect: unreleased-resource
        print(file.read())


def beside_other_comments(path):
    file = open(path)  # type: ignore[misc]  # caulk: ignore[unreleased-resource] tiny
    return file.read()


def several_rules(path):
    # expect: unused-suppression "`unreleased-on-error`, which reports nothing here"
    file = open(path)  # caulk: ignore[unreleased-resource, unreleased-on-error]
    return file.read()


def blanket(path):
    file = open(path)  # noqa
    return file.read()


def blanket_with_reason(path):
    file = open(path)  # NOQA because
    return file.read()


def codes_are_for_others(path):
    file = open(path)  # noqa: SIM115  # expect: unreleased-resource
    return file.read()


def in_a_string(path):
    file = open(path + "# caulk: ignore[unreleased-resource]")  # expect: unreleased-resource
    return file.read()


class Decorated:
    @functools.lru_cache(maxsize=None)  # caulk: ignore[cached-method]
    def on_the_decorator(self, key):
        return key * 2

    @functools.lru_cache(maxsize=None)  # ok: cached-method
    def on_the_definition(self, key):  # caulk: ignore[cached-method]
        return key * 2


def nothing_to_ignore(path):
    # expect: unused-suppression "which reports nothing here"
    with open(path) as file:  # caulk: ignore[unreleased-resource]
        return file.read()


def misspelt(path):
    # expect: unreleased-resource, unused-suppression
    file = open(path)  # caulk: ignore[unrelesed-resource]
    return file.read()


def misspelt_is_named(path):
    # expect: unused-suppression "`unrelesed-resource`, and there is no such rule"
    with open(path) as file:  # caulk: ignore[unrelesed-resource]
        return file.read()


def without_a_rule(path):
    # expect: unreleased-resource, unused-suppression
    file = open(path)  # caulk: ignore
    return file.read()


def another_word():
    # expect: unused-suppression "does not read `caulk: ignore[rule]`"
    return tempfile.gettempdir()  # caulk: disable[temporary-never-removed]


def kept_quiet(path):
    with open(path) as file:  # caulk: ignore[unreleased-resource, unused-suppression]
        return file.read()  # ok: unused-suppression
