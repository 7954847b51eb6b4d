# The same interface as `aiomysql`; that page states what is assumed.
from aiomysql import Connection, Pool, connect, create_pool
