# `fsspec.open` opens nothing until it is entered or its `open` is called. File systems are shared instances.
from fsspec.core import OpenFile, open, open_files
from fsspec.spec import AbstractFileSystem

def filesystem(protocol, **storage_options) -> AbstractFileSystem: ...
