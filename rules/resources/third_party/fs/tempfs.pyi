# The folder is removed when the file system is closed, or at the end of the process.
from fs.base import FS

class TempFS(FS):
    def __init__(self, *args, **kwargs) -> Owned: ...
