# Chosen though unsound: the response inside a caught `HTTPError` is not asked for a close.

class URLError(OSError):
    reason: str

class HTTPError(URLError):
    @never_raises
    def __init__(self, url, code, msg, hdrs, fp: Kept) -> None: ...
    @never_raises
    def close(self) -> None: ...
    def read(self, *args) -> bytes: ...
    @never_raises
    def info(self): ...
    geturl = info
    getcode = info
    code: int
    headers: dict

class ContentTooShortError(URLError): ...
