# A document that is opened by path owns its file. One over a file that is given leaves that open.
from io import BytesIO, IOBase

@resource("PDF")
class PDF:
    @releases
    def close(self) -> None: ...
    @releases
    def __exit__(self, *exc): ...
    pages: list

@overload
def open(path_or_fp: IOBase | BytesIO, *args, **kwargs) -> PDF: ...
@overload
def open(path_or_fp, *args, **kwargs) -> Owned[PDF]: ...
