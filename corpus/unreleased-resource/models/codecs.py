import codecs


def text(path):
    return codecs.open(path, encoding="utf-8").read()  # expect: unreleased-resource


def text_closed(path):
    with codecs.open(path, encoding="utf-8") as stream:  # ok: unreleased-resource
        return stream.read()


def recoded(path):
    raw = open(path, "rb")  # expect: unreleased-resource
    return codecs.EncodedFile(raw, "utf-8", "latin-1").read()


def recoded_closed(path):
    raw = open(path, "rb")  # ok: unreleased-resource
    with codecs.EncodedFile(raw, "utf-8", "latin-1") as stream:
        return stream.read()
