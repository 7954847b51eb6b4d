# Making a future does nothing yet.

class Future:
    @never_raises
    def __init__(self, *, loop=...) -> None: ...
    @never_raises
    def add_done_callback(self, fn: Kept) -> None: ...
