# The other path to names of `sqlalchemy.engine`; see `sqlalchemy`.
from sqlalchemy.engine import Engine, Connection
