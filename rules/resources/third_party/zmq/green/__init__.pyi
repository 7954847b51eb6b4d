# The same sockets for gevent; see `zmq`.
from zmq import Context, Socket, Poller
