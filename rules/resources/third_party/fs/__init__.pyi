# PyFilesystem. A file system is opened and closed like a file; files are opened with `open` and `openbin`.
# Unsound: one over a local folder holds nothing and is reported all the same.
from fs.base import FS

def open_fs(fs_url, *args, **kwargs) -> Owned[FS]: ...
