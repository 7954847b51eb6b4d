# A session that renders starts a browser, which only `close` ends. See `requests`.
from requests import Session

class HTMLSession(Session):
    def __init__(self, **kwargs) -> Owned: ...
