import smart_open
from smart_open import open


def upload(url, lines):
    out = smart_open.open(url, "w")  # expect: unreleased-resource
    for line in lines:
        out.write(line)


def first_line(url):
    return str(open(url).readline())  # expect: unreleased-resource


def text(url):
    with open(url) as file:  # ok: unreleased-resource
        return file.read()
