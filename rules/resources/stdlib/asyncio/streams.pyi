# See `asyncio` for what was chosen though unsound.

from asyncio import (
    StreamReader, StreamWriter, open_connection, open_unix_connection, start_server, start_unix_server,
)
