"""A line-based chat server."""

import asyncio
import contextlib
import logging
import signal
from collections import deque

logger = logging.getLogger(__name__)


class Room:
    def __init__(self, name, history=50):
        self.name = name
        self._members = {}
        self._history = deque(maxlen=history)

    def join(self, nickname, writer):
        self._members[nickname] = writer
        return list(self._history)

    def leave(self, nickname):
        self._members.pop(nickname, None)

    @property
    def is_empty(self):
        return not self._members

    async def say(self, nickname, text):
        line = f"{nickname}: {text}\n".encode()
        self._history.append(line)
        for writer in list(self._members.values()):
            writer.write(line)
            with contextlib.suppress(ConnectionError):
                await writer.drain()


class Server:
    def __init__(self, host="127.0.0.1", port=8888):
        self.host = host
        self.port = port
        self._rooms = {}
        self._tasks = set()
        self._stopped = asyncio.Event()

    async def serve(self):
        server = await asyncio.start_server(self._accept, self.host, self.port)
        async with server:
            await self._stopped.wait()
        for task in list(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def stop(self):
        self._stopped.set()

    def _accept(self, reader, writer):
        task = asyncio.create_task(self._talk(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _talk(self, reader, writer):
        nickname = (await reader.readline()).decode().strip()
        room = self._rooms.setdefault("lobby", Room("lobby"))
        try:
            writer.writelines(room.join(nickname, writer))
            while line := await reader.readline():
                await room.say(nickname, line.decode().strip())
        except ConnectionError as error:
            logger.info("%s: %s", nickname, error)
        finally:
            room.leave(nickname)
            if room.is_empty:
                self._rooms.pop(room.name, None)
            writer.close()
            with contextlib.suppress(ConnectionError):
                await writer.wait_closed()


async def main():
    server = Server()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, server.stop)
    try:
        await server.serve()
    finally:
        loop.remove_signal_handler(signal.SIGTERM)


if __name__ == "__main__":
    asyncio.run(main())
