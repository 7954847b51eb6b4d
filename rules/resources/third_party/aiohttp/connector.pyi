# The other path to names of `aiohttp`; that page states what is assumed.
from aiohttp import BaseConnector, TCPConnector, UnixConnector
