import asyncio

_kept = set()  # expect: growing-module-global "a new task"


async def serve(queue, work):
    async for item in queue:
        task = asyncio.create_task(work(item))
        _kept.add(task)


_running = set()  # ok: growing-module-global


async def serve_and_forget(queue, work):
    async for item in queue:
        task = asyncio.create_task(work(item))
        _running.add(task)
        task.add_done_callback(_running.discard)


_waited_for = set()  # ok: growing-module-global


async def serve_in_turn(queue, work):
    async for item in queue:
        task = asyncio.create_task(work(item))
        _waited_for.add(task)
        try:
            await task
        finally:
            _waited_for.discard(task)
