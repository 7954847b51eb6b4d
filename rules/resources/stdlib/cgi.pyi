# Chosen though unsound: a form needs nothing, although a large field is kept in a temporary file until it is
# collected.

class FieldStorage:
    def __init__(self, fp=..., *args, **kwargs) -> None: ...
    @never_raises
    def getvalue(self, key, default=...): ...
    getfirst = getvalue
    getlist = getvalue
