# Chosen though unsound: a warning is never turned into an error.

@never_raises
def warn(*args, **kwargs): ...
warn_explicit = warn
simplefilter = warn
filterwarnings = warn
resetwarnings = warn
showwarning = warn
formatwarning = warn

filters: Pinned[list]

class catch_warnings:
    @never_raises
    def __init__(self, **kwargs) -> None: ...
    @never_raises
    def __enter__(self): ...
    @never_raises
    def __exit__(self, *args) -> None: ...
