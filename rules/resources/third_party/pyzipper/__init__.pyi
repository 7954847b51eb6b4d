# The standard library's `zipfile` with encryption.
from io import BytesIO, IOBase
from zipfile import ZipFile

class AESZipFile(ZipFile):
    @overload
    def __init__(self, file: IOBase | BytesIO, mode=..., *args, **kwargs): ...
    @overload
    def __init__(self, file, mode=..., *args, **kwargs) -> Owned: ...
