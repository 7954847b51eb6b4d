# The standard library's `gzip`, faster.
from gzip import GzipFile

def open(filename, mode=..., *args, **kwargs) -> Owned[GzipFile]: ...
