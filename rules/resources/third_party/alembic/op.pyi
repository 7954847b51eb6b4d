# A migration runs over a connection that belongs to its environment.
from sqlalchemy.engine import Connection

def get_bind() -> Connection: ...
