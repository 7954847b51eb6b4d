import tokenize


def source(path):
    return tokenize.open(path).read()  # expect: unreleased-resource


def source_closed(path):
    with tokenize.open(path) as stream:  # ok: unreleased-resource
        return stream.read()
