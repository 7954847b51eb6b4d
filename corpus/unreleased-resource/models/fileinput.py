import fileinput


def first(paths):
    lines = fileinput.input(paths)  # expect: unreleased-resource
    return lines.readline()


def total(paths):
    return sum(len(line) for line in fileinput.input(paths))  # ok: unreleased-resource


def first_closed(paths):
    with fileinput.input(paths) as lines:  # ok: unreleased-resource
        return lines.readline()


def first_by_class(paths):
    return fileinput.FileInput(paths).readline()  # expect: unreleased-resource


def first_by_class_closed(paths):
    with fileinput.FileInput(paths) as lines:  # ok: unreleased-resource
        return lines.readline()
