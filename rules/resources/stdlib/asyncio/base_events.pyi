# The other path to names of `asyncio`; that page states what is assumed.
from asyncio import BaseEventLoop, Server
