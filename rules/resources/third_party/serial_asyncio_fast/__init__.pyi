# A fork of `serial_asyncio`; that page states what is assumed.
from serial_asyncio import create_serial_connection, open_serial_connection
