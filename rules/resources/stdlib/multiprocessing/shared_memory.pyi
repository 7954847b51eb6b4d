# Chosen though unsound: `unlink` is not asked for, because the segment often belongs to another process;
# `close` gives back this process's mapping, and leaves the segment.

@resource("shared memory")
class SharedMemory:
    def __init__(self, name=..., create=..., size=..., *, track=...) -> Owned: ...
    @releases
    def close(self) -> None: ...
    def unlink(self) -> None: ...
    buf: memoryview
    name: str
    size: int

class ShareableList:
    def __init__(self, sequence=..., *, name=...) -> None: ...
    shm: SharedMemory
