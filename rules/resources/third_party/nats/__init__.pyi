# `drain` closes after what is under way has been sent.
from nats.aio.client import Client

async def connect(servers=..., **options) -> Owned[Client]: ...
