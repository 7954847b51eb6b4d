# Leaving `with connection` closes it in mysqlclient 2; in the long gone MySQL-python it gave a cursor.
# Unsound there. Cursors die with their connection.
from MySQLdb.connections import Connection

def connect(*args, **kwargs) -> Owned[Connection]: ...
Connect = connect
