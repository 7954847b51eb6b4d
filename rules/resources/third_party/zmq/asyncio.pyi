# The same sockets with awaitable methods; see `zmq`.
import zmq

class Socket(zmq.Socket): ...

class Context(zmq.Context):
    @classmethod
    def instance(cls, io_threads=...) -> Context: ...
    @never_raises
    def socket(self, socket_type, **kwargs) -> Owned[Socket]: ...
