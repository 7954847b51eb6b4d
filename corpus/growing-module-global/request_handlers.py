"""Methods of handlers and views run for each request."""

from http.server import BaseHTTPRequestHandler

from django.views import View
from tornado.web import RequestHandler

_arguments = []  # expect: growing-module-global (warning)
_paths = []  # expect: growing-module-global (warning)
_bodies = []  # expect: growing-module-global (warning)
_offered = []  # ok: growing-module-global


class Search(RequestHandler):
    def get(self, page):
        _arguments.append(page)


class Archive(View):
    def post(self, *args):
        _paths.append(args)


class Upload(BaseHTTPRequestHandler):
    def do_POST(self):
        _bodies.append(self.rfile.read())


class Shelf:
    def get(self, page):
        _offered.append("a page")
