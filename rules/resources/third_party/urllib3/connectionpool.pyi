# The other path to the names of `urllib3`; that page states what is assumed.
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool, connection_from_url
