# The standard library's `gzip`, faster.
from io import BytesIO, IOBase
from gzip import GzipFile

@overload
def open(filename: IOBase | BytesIO, mode=..., *args, **kwargs) -> GzipFile: ...
@overload
def open(filename, mode=..., *args, **kwargs) -> Owned[GzipFile]: ...
