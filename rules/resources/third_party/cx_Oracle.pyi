# The older name of `oracledb`. Leaving `with` closes since version 8; before, it rolled back. Unsound there.
from oracledb import Connection, ConnectionPool, Cursor, connect

class SessionPool(ConnectionPool):
    def __init__(self, *args, **kwargs) -> Owned: ...
