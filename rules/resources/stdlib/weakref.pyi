# Chosen though unsound: a finalizer's function is pinned (it is kept for as long as the object lives, or
# the process); its arguments are the finalizer's to release.

@never_raises
def ref(object, callback: Kept = ...): ...
ReferenceType = ref
@never_raises
def proxy(object, callback: Kept = ...): ...
@never_raises
def getweakrefcount(object) -> int: ...
@never_raises
def getweakrefs(object) -> list: ...

class WeakMethod:
    @never_raises
    def __init__(self, method, callback: Kept = ...) -> None: ...

class finalize:
    @never_raises
    def __init__(self, obj, func: Pinned, *args: Kept, **kwargs: Kept) -> None: ...
    @never_raises
    def detach(self): ...
    peek = detach
    alive: bool
    atexit: bool

@weak
class WeakValueDictionary(dict): ...

# Only the keys are weak: a value that refers to its key keeps it.
@weak
class WeakKeyDictionary(dict): ...

@weak
class WeakSet(set): ...
