# A session over a database of responses. See `requests`.
from requests import Session

class CachedSession(Session):
    def __init__(self, *args, **kwargs) -> Owned: ...
