# The older path to `websockets.connect`; see `websockets`.
from websockets.asyncio.client import ClientConnection, connect
