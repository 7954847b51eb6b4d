# See `dbm` for what was chosen though unsound.

from dbm import Database, error

def open(filename, flag=..., mode=...) -> Owned[Database]: ...
