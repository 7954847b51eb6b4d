# The other path to names of `redis.asyncio`; that page states what is assumed.
from redis.asyncio import Redis, StrictRedis
