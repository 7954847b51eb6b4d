# An archive that is written is complete only when it is closed.
from fs.base import FS

class ZipFS(FS):
    def __init__(self, file, *args, **kwargs) -> Owned: ...
