# Chosen though unsound: the first argument is taken for a path. A file object given there is used, not
# closed, and the compressed file over it holds no descriptor of its own.

from io import BufferedIOBase

@resource("archive file")
class BZ2File(BufferedIOBase):
    def __init__(self, filename, mode=..., *args, **kwargs) -> Owned: ...

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
