import click


def first_line(name):
    return str(click.open_file(name).readline())  # expect: unreleased-resource


def text(name):
    with click.open_file(name) as file:  # ok: unreleased-resource
        return file.read()
