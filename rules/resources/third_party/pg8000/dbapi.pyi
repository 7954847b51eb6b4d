# Leaving `with` closes the connection; see `pep249`.
from pep249 import ClosingConnection

class Connection(ClosingConnection):
    def __init__(self, user, *args, **kwargs) -> Owned: ...

def connect(user, *args, **kwargs) -> Owned[Connection]: ...
