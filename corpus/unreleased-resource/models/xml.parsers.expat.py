from xml.parsers import expat


class Outline:
    def __init__(self, on_start):
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = on_start

    def read(self, path):
        self.parser.ParseFile(open(path, "rb"))  # expect: unreleased-resource

    def read_and_close(self, path):
        with open(path, "rb") as stream:  # ok: unreleased-resource
            self.parser.ParseFile(stream)
