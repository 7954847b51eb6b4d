# The other path to a name of `aiohttp`; that page states what is assumed.
from aiohttp import ClientResponse
