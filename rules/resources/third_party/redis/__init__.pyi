# A client is no resource: it borrows connections from a pool and usually lives as long as the process. A
# subscription is, for it keeps a connection to itself. Unsound: a client made for one call keeps its sockets
# until it is collected.
from redis.client import Redis, StrictRedis, PubSub

def from_url(url, **kwargs) -> Redis: ...
