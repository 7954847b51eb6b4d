"""A queue grows by what is put and shrinks by what is taken."""

import asyncio
import multiprocessing
import queue

events = queue.Queue()  # expect: growing-module-global "grows in `publish` with every call"
simple = queue.SimpleQueue()  # expect: growing-module-global
by_priority = queue.PriorityQueue()  # expect: growing-module-global
between_tasks = asyncio.Queue()  # expect: growing-module-global
between_processes = multiprocessing.Queue()  # expect: growing-module-global
jobs = queue.Queue()  # ok: growing-module-global
small = queue.Queue(100)  # ok: growing-module-global
small_by_name = queue.Queue(maxsize=100)  # ok: growing-module-global
handed_on = queue.Queue()  # ok: growing-module-global
until_none = queue.Queue()  # ok: growing-module-global
in_loop = asyncio.Queue()  # ok: growing-module-global
given_back = queue.Queue()  # ok: growing-module-global


def publish(event):
    events.put(event)
    simple.put(event)
    by_priority.put((event.priority, event))
    between_processes.put(event)


async def publish_to_tasks(event):
    await between_tasks.put(event)
    in_loop.put_nowait(event)


def submit(job):
    jobs.put(job)
    small.put(job)
    small_by_name.put(job)
    handed_on.put(job)
    until_none.put(job)
    given_back.put(job)


def work():
    while True:
        jobs.get().run()


def start(worker_type):
    worker_type(handed_on).start()


def drain():
    for job in iter(until_none.get, None):
        job.run()


async def dispatch(handler):
    while True:
        await handler(await asyncio.wait_for(in_loop.get(), timeout=5))


def submitted():
    return given_back
