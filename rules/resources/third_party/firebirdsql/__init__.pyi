# Leaving `with` closes the connection; see `pep249`.
from pep249 import ClosingConnection

def connect(*args, **kwargs) -> Owned[ClosingConnection]: ...
