# A pool has no close of its own and is left alone; a connection that is not closed is missing from it.
from mysql.connector import MySQLConnectionAbstract

class PooledMySQLConnection(MySQLConnectionAbstract): ...

class MySQLConnectionPool:
    def get_connection(self) -> Owned[PooledMySQLConnection]: ...
