"""The event loop holds tasks weakly: one that nobody keeps may vanish in the middle."""

import asyncio
from asyncio import create_task, ensure_future

_running = set()


async def save(document):
    await asyncio.sleep(1)
    return document


async def dropped(document):
    asyncio.create_task(save(document))  # expect: dangling-task


async def dropped_by_short_name(document):
    create_task(save(document))  # expect: dangling-task


async def dropped_future(document):
    ensure_future(save(document))  # expect: dangling-task


async def dropped_from_a_loop(document):
    loop = asyncio.get_running_loop()
    loop.create_task(save(document))  # expect: dangling-task


async def dropped_with_a_callback(document):
    asyncio.create_task(save(document)).add_done_callback(print)  # expect: dangling-task


async def named_and_forgotten(document):
    task = asyncio.create_task(save(document))  # expect: dangling-task "`task`"


async def named_underscore(document):
    _ = asyncio.create_task(save(document))  # expect: dangling-task


async def dropped_on_one_branch(document, wait):
    task = asyncio.create_task(save(document))  # expect: dangling-task
    if wait:
        await task


def dropped_by_a_callback(document):
    asyncio.get_event_loop().create_task(save(document))  # expect: dangling-task


def on_click(document):
    return lambda: asyncio.ensure_future(save(document))  # ok: dangling-task


async def awaited(document):
    await asyncio.create_task(save(document))  # ok: dangling-task


async def awaited_later(document, other):
    task = asyncio.create_task(save(document))  # ok: dangling-task
    await other
    return await task


async def gathered(documents):
    tasks = [asyncio.create_task(save(document)) for document in documents]  # ok: dangling-task
    return await asyncio.gather(*tasks)


async def waited_for(document, timeout):
    task = asyncio.create_task(save(document))  # ok: dangling-task
    done, _ = await asyncio.wait({task}, timeout=timeout)
    return bool(done)


async def kept_in_a_set(document):
    task = asyncio.create_task(save(document))  # ok: dangling-task
    _running.add(task)
    task.add_done_callback(_running.discard)


async def in_a_group(documents):
    async with asyncio.TaskGroup() as group:
        for document in documents:
            group.create_task(save(document))  # ok: dangling-task


def returned(document):
    return asyncio.create_task(save(document))  # ok: dangling-task


async def cancelled(document):
    task = asyncio.create_task(save(document))  # ok: dangling-task
    try:
        await asyncio.sleep(0)
    finally:
        task.cancel()


class Autosave:
    def start(self, document):
        self._task = asyncio.create_task(save(document))  # ok: dangling-task

    def stop(self):
        self._task.cancel()


def run(document):
    asyncio.run(save(document))  # ok: dangling-task


class Scheduler:
    """Its `create_task` is something else."""

    def create_task(self, name):
        return name.title()


def plan(name):
    Scheduler().create_task(name)  # ok: dangling-task


def serve(loop, publish):
    task = loop.create_task(publish())  # ok: dangling-task
    try:
        loop.run_forever()
    finally:
        loop.close()


def watch(document, report):
    task = asyncio.create_task(save(document))  # expect: dangling-task "only `task` keeps the task"
    task.add_done_callback(report)


class Watcher:
    def __init__(self):
        self.tasks = set()
        self.loop = asyncio.get_event_loop()

    def watch(self, document, report):
        task = self.loop.create_task(save(document))  # ok: dangling-task
        self.tasks.add(task)
        task.add_done_callback(report)

    def forget(self, document, report):
        task = self.loop.create_task(save(document))  # expect: dangling-task
        task.add_done_callback(report)
