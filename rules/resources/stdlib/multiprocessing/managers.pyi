# Chosen though unsound: a manager that is made by hand owns nothing until `start`, and is not asked for
# anything; one from `multiprocessing.Manager()` has a running server process.

@resource("manager process")
class BaseManager:
    @never_raises
    def __init__(self, *args, **kwargs) -> None: ...
    def start(self, initializer=..., initargs=...) -> None: ...
    def connect(self) -> None: ...
    def get_server(self): ...
    @releases
    @never_raises
    def shutdown(self) -> None: ...
    @releases
    @never_raises
    def __exit__(self, *args) -> None: ...
    def __enter__(self) -> Self: ...
    @never_raises
    def join(self, timeout=...) -> None: ...
    def register(*args: Kept, **kwargs: Kept) -> None: ...
    address: str

# A proxy keeps its manager alive.
class BaseProxy:
    _manager: SyncManager

class SyncManager(BaseManager):
    @never_raises
    def Queue(self, *args) -> BaseProxy: ...
    JoinableQueue = Queue
    Lock = Queue
    RLock = Queue
    Event = Queue
    Condition = Queue
    Semaphore = Queue
    BoundedSemaphore = Queue
    Barrier = Queue
    Namespace = Queue
    Value = Queue
    Array = Queue
    list = Queue
    dict = Queue
    Pool = Queue

# Removes its segments on shutdown.
class SharedMemoryManager(BaseManager):
    def SharedMemory(self, size): ...
    def ShareableList(self, sequence): ...
