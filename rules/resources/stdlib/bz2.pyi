# Chosen though unsound: an argument of unknown class that the caller does not read from is taken for a
# path. A file object given there is used, not closed, and the compressed file over it holds no descriptor.

from io import BufferedIOBase, BytesIO, IOBase

@resource("archive file")
class BZ2File(BufferedIOBase):
    @overload
    @never_raises
    def __init__(self, filename: IOBase | BytesIO, mode=..., *args, **kwargs) -> None: ...
    @overload
    def __init__(self, filename, mode=..., *args, **kwargs) -> Owned: ...

@overload
def open(filename: IOBase | BytesIO, mode=..., compresslevel=..., encoding=..., errors=..., newline=...) -> BZ2File: ...
@overload
def open(filename, mode=..., compresslevel=..., encoding=..., errors=..., newline=...) -> Owned[BZ2File]: ...
@never_raises
def compress(data, compresslevel=...) -> bytes: ...
def decompress(data) -> bytes: ...

class BZ2Compressor:
    @never_raises
    def __init__(self, compresslevel=...) -> None: ...
class BZ2Decompressor:
    @never_raises
    def __init__(self) -> None: ...
