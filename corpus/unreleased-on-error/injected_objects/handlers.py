"""Objects that the constructor is given: what their methods do is known from those who make the handlers."""
from files import Files, Uploader


class Handler:
    def __init__(self, files, uploader):
        self.files = files
        self.uploader = uploader

    def answer(self, request):
        file = self.files.open(request.path)  # expect: unreleased-on-error
        if request.command == "GET":
            request.push(file.read())
            file.close()

    def answer_all(self, request):
        file = self.files.open(request.path)  # ok: unreleased-on-error
        try:
            request.push(file.read())
        finally:
            file.close()

    def upload(self, path):
        source = open(path, "rb")  # expect: unreleased-on-error "self.uploader.send"
        self.uploader.send(path, source.read)
        source.close()


class AnyHandler:
    """Nobody makes one here."""

    def __init__(self, files):
        self.files = files

    def answer(self, request):
        file = self.files.open(request.path)  # ok: unreleased-on-error
        if request.command == "GET":
            request.push(file)


def serve():
    return Handler(Files("/srv"), Uploader())
