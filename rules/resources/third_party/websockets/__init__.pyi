# `connect` may be awaited, entered with `async with` or iterated with `async for` (which closes each
# connection before the next); it is written as `async def`. Servers are left out: they nearly always live as
# long as the process. Unsound: a server that is started again and again is not seen.
from websockets.asyncio.client import ClientConnection, connect
