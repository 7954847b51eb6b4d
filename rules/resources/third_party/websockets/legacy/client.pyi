# The older client, with the same interface; see `websockets`.
from websockets.asyncio.client import connect
