# The other path to the names of `pg8000.dbapi`; that page states what is assumed.
from pg8000.dbapi import Connection, connect
