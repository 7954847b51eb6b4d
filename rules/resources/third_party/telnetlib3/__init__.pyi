# The streams of `asyncio` that speak Telnet.
from asyncio import StreamReader, StreamWriter

async def open_connection(host=..., port=..., **kwds) -> tuple[StreamReader, Owned[StreamWriter]]: ...
