"""A base class of a library looks after the attributes that it has itself."""
from http.server import BaseHTTPRequestHandler
from http.client import HTTPConnection
from urllib3.connection import HTTPConnection as PooledConnection
import socket


class Handler(BaseHTTPRequestHandler):
    def do_CONNECT(self):
        self.rfile = self.connection.makefile("rb", 0)  # ok: owner-without-release

    def do_GET(self):
        self.page = open(self.path, "rb")  # expect: owner-without-release
        self.wfile.write(self.page.read())


class LocalConnection(HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)  # ok: owner-without-release
        self.sock.connect(self.host)


class LocalPooledConnection(PooledConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)  # ok: owner-without-release
        self.sock.connect(self.host)
