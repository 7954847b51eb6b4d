"""Comments for the whole file."""

# caulk: ignore-file[unreleased-resource] a script that ends after each call
# expect: unused-suppression "which reports nothing in this file"
x = 1  # caulk: ignore-file[cached-method]


def first(path):
    return open(path).read()  # ok: unreleased-resource


def second(path):
    file = open(path)  # ok: unreleased-resource
    return file.read()
