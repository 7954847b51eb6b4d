# Chosen though unsound: `TemporaryDirectory` needs nothing, because its finalizer removes the directory
# when it is collected and at exit. A path made with `dir=` has a class of its own: the directory is
# somebody's working place, which is often swept as a whole.

from io import IOBase
from os import Descriptor

@resource("temporary file")
class TemporaryPath(str): ...

@optional_release
class TemporaryPathInGivenDirectory(TemporaryPath): ...

@resource("temporary directory")
class TemporaryDirectoryPath(str): ...

@optional_release
class TemporaryDirectoryPathInGivenDirectory(TemporaryDirectoryPath): ...

@overload
def mkstemp(suffix=..., prefix=..., dir: Literal["/tmp", "/tmp/", "/var/tmp"] = ..., text=...) -> tuple[Owned[Descriptor], Owned[TemporaryPath]]: ...
@overload
def mkstemp(suffix=..., prefix=..., dir: Present = ..., text=...) -> tuple[Owned[Descriptor], Owned[TemporaryPathInGivenDirectory]]: ...
@overload
def mkstemp(suffix=..., prefix=..., dir=..., text=...) -> tuple[Owned[Descriptor], Owned[TemporaryPath]]: ...

@overload
def mkdtemp(suffix=..., prefix=..., dir: Literal["/tmp", "/tmp/", "/var/tmp"] = ...) -> Owned[TemporaryDirectoryPath]: ...
@overload
def mkdtemp(suffix=..., prefix=..., dir: Present = ...) -> Owned[TemporaryDirectoryPathInGivenDirectory]: ...
@overload
def mkdtemp(suffix=..., prefix=..., dir=...) -> Owned[TemporaryDirectoryPath]: ...

# A program that puts a directory of its own here sweeps it as a whole.
tempdir: TemporaryDirectoryPath

# Only a name: nothing exists yet.
@never_raises
def mktemp(suffix=..., prefix=..., dir=...) -> str: ...
@never_raises
def gettempdir() -> str: ...
@never_raises
def gettempprefix() -> str: ...

# Closing removes the file.
class NamedFile(IOBase):
    file: IOBase
    name: str

# Closing leaves the file, which `name` stands for.
class PersistentNamedFile(NamedFile):
    name: Owned[TemporaryPath]

class PersistentNamedFileInGivenDirectory(NamedFile):
    name: Owned[TemporaryPathInGivenDirectory]

@overload
def NamedTemporaryFile(mode=..., buffering=..., encoding=..., newline=..., suffix=..., prefix=..., dir: Present = ..., delete: Literal[False] = ..., *, errors=...) -> Owned[PersistentNamedFileInGivenDirectory]: ...
@overload
def NamedTemporaryFile(mode=..., buffering=..., encoding=..., newline=..., suffix=..., prefix=..., dir=..., delete: Literal[False] = ..., *, errors=...) -> Owned[PersistentNamedFile]: ...
@overload
def NamedTemporaryFile(mode=..., buffering=..., encoding=..., newline=..., suffix=..., prefix=..., dir=..., delete=..., *, errors=..., delete_on_close=...) -> Owned[NamedFile]: ...

def TemporaryFile(mode=..., buffering=..., encoding=..., newline=..., suffix=..., prefix=..., dir=..., *, errors=...) -> Owned[IOBase]: ...

# In memory until it outgrows `max_size`, which few ever do: whoever closes it on one path thinks of those.
@optional_release
class SpooledTemporaryFile(IOBase):
    @never_raises
    def __init__(self, *args, **kwargs) -> Owned: ...
    def rollover(self) -> None: ...
    @never_raises
    def seek(self, offset, whence=...) -> int: ...

class TemporaryDirectory:
    def __init__(self, suffix=..., prefix=..., dir=..., ignore_cleanup_errors=..., *, delete=...) -> None: ...
    def cleanup(self) -> None: ...
    @never_raises
    def __enter__(self) -> str: ...
    @never_raises
    def __exit__(self, *args) -> None: ...
    name: str
