# What is `redis.asyncio` today; that page states what is assumed. Unsound for versions before 2.
from redis.asyncio import Redis, StrictRedis, from_url
