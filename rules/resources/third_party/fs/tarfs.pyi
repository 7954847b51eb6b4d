# An archive that is written is complete only when it is closed.
from fs.base import FS

class TarFS(FS):
    def __init__(self, file, *args, **kwargs) -> Owned: ...
