# The object is only held weakly; the function stays until the process ends.

@never_raises
def register_after_fork(obj, func: Pinned) -> None: ...
