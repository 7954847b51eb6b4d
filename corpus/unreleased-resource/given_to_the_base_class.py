"""A constructor gives the file to its base class, which keeps it or only reads it."""

import tempfile


class Upload:
    def __init__(self, file, name=None):
        self.file = file
        self.name = name

    def close(self):
        self.file.close()


class NamedUpload(Upload):
    def __init__(self, name):
        super().__init__(tempfile.TemporaryFile(), name)  # ok: unreleased-resource


class SizedUpload(Upload):
    def __init__(self, file=None, name=None, size=None):
        super().__init__(file, name)
        self.size = size


class TemporaryUpload(SizedUpload):
    def __init__(self, name, size):
        file = tempfile.NamedTemporaryFile(suffix=name)  # ok: unreleased-resource
        super().__init__(file, name, size)


class OldStyleUpload(SizedUpload):
    def __init__(self, name, size):
        file = tempfile.NamedTemporaryFile(suffix=name)  # ok: unreleased-resource
        SizedUpload.__init__(self, file, name, size)


class Header:
    def __init__(self, file):
        self.text = file.readline()


class FileHeader(Header):
    def __init__(self, path):
        file = open(path)  # expect: unreleased-resource
        super().__init__(file)
