# PySocks: sockets of the standard library that go through a proxy.
from socket import socket

class socksocket(socket):
    @never_raises
    def set_proxy(self, *args, **kwargs) -> None: ...

def create_connection(dest_pair, *args, **kwargs) -> Owned[socksocket]: ...
