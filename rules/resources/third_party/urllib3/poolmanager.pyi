# The other path to the names of `urllib3`; that page states what is assumed.
from urllib3 import PoolManager, ProxyManager, proxy_from_url
