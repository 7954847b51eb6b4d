# A document that is opened by path owns its file. Unsound: one over a file that is given holds little and is
# reported all the same.
@resource("PDF")
class PDF:
    @releases
    def close(self) -> None: ...
    @releases
    def __exit__(self, *exc): ...
    pages: list

def open(path_or_fp, *args, **kwargs) -> Owned[PDF]: ...
