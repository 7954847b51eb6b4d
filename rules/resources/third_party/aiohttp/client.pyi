# The other path to the names of `aiohttp`; that page states what is assumed.
from aiohttp import ClientSession, ClientResponse, ClientWebSocketResponse
