"""A base class that the analysis cannot see may release what it is given; nobody else knows the rest."""
import socket

from framework.sites import Site


class TcpSite(Site):
    def start(self, address):
        super().start()
        self.server = socket.create_server(address)  # ok: owner-without-release


class ChattySite(Site):
    def start(self, address):
        super().start()
        self.listener = socket.create_server(address)  # expect: owner-without-release

    def greet(self):
        self.listener.accept()[0].close()
