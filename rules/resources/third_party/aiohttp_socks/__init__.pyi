# A connector is closed by the session that it is given to; see `aiohttp`.
from aiohttp import BaseConnector

class ProxyConnector(BaseConnector):
    def __init__(self, *args, **kwargs) -> Owned: ...
    @classmethod
    def from_url(cls, url, **kwargs) -> Owned[ProxyConnector]: ...
