# Leaving `with connection` ends the transaction and closes nothing. Client-side cursors die with their
# connection, so they are no resource. Unsound: a named cursor holds a portal on the server until it is
# closed, which is not reported.
from psycopg2.extensions import connection

@overload
def connect(dsn=..., connection_factory=..., *, cursor_factory=..., **kwargs) -> Owned[connection]: ...
