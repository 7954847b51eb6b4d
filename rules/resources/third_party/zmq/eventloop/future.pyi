# The older path to the names of `zmq.asyncio`; that page states what is assumed.
from zmq.asyncio import Context, Socket
