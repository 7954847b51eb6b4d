# Leaving `with` closes the connection; see `pep249`.
from pep249 import ClosingConnection as Connection

def connect(*args, **kwargs) -> Owned[Connection]: ...
