# Since 1.0 leaving `with connection` closes it; before, it committed. Unsound for the older versions, which
# nobody should have any more. Cursors die with their connection.
from pymysql.connections import Connection

def connect(*args, **kwargs) -> Owned[Connection]: ...
Connect = connect
