# Chosen though unsound: any `maxlen` but a literal `None` bounds a deque.

@container
class deque:
    @overload
    @never_raises
    def __init__(self, iterable: Exhausted = ..., maxlen: Literal[None] = ...) -> None: ...
    @overload
    @never_raises
    def __init__(self, iterable: Exhausted = ..., maxlen: Present = ...) -> BoundedDeque: ...
    @overload
    @never_raises
    def __init__(self, iterable: Exhausted = ..., maxlen=...) -> None: ...
    @grows
    @never_raises
    def append(self, item: Kept) -> None: ...
    appendleft = append
    extend = append
    extendleft = append
    __iadd__ = append
    @grows
    @never_raises
    def insert(self, index, item: Kept) -> None: ...
    @shrinks
    def pop(self): ...
    popleft = pop
    @shrinks
    def remove(self, item) -> None: ...
    __delitem__ = remove
    @shrinks
    @never_raises
    def clear(self) -> None: ...
    @never_raises
    def rotate(self, n=...) -> None: ...
    @never_raises
    def reverse(self) -> None: ...
    @never_raises
    def copy(self) -> deque: ...
    @never_raises
    def count(self, item) -> int: ...
    maxlen: int

@bounded
class BoundedDeque(deque): ...

class OrderedDict(dict):
    def move_to_end(self, key, last=...) -> None: ...

# Reading a missing key adds it.
class defaultdict(dict):
    @never_raises
    def __init__(self, default_factory=..., *args: Kept, **kwargs: Kept) -> None: ...
    @grows
    @never_raises
    def __getitem__(self, key: Kept): ...

class Counter(dict):
    @never_raises
    def __getitem__(self, key): ...
    @never_raises
    def most_common(self, n=...) -> list: ...
    @never_raises
    def elements(self): ...
    @never_raises
    def total(self) -> int: ...
    @shrinks
    @never_raises
    def subtract(self, *args, **kwargs) -> None: ...

class ChainMap(dict):
    @never_raises
    def __init__(self, *maps: Kept) -> None: ...
    @never_raises
    def new_child(self, m: Kept = ...) -> ChainMap: ...
    maps: list

class UserDict(dict):
    data: dict
class UserList(list):
    data: list
class UserString(str): ...

@never_raises
def namedtuple(typename, field_names, **kwargs): ...
