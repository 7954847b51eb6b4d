# A connection opens a session on the server at once; leaving `with` closes it. See `pep249`.
from pep249 import ClosingConnection

class Connection(ClosingConnection):
    def __init__(self, *args, **kwargs) -> Owned: ...

def connect(*args, **kwargs) -> Owned[Connection]: ...
