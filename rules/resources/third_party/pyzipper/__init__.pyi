# The standard library's `zipfile` with encryption.
from zipfile import ZipFile

class AESZipFile(ZipFile):
    def __init__(self, file, mode=..., *args, **kwargs) -> Owned: ...
