"""Loops that take work out of a queue, and what their variable holds while they wait."""

import asyncio
import queue
import threading

jobs = queue.Queue(maxsize=10)


def worker(handle):
    while True:
        job = jobs.get()  # expect: last-item-kept "`job`"
        handle(job)


def worker_that_forgets(handle):
    while True:
        job = jobs.get()  # ok: last-item-kept
        handle(job)
        del job


def worker_that_empties(handle):
    while True:
        job = jobs.get()  # ok: last-item-kept
        try:
            handle(job)
        finally:
            job = None


def worker_that_forgets_on_one_path(handle):
    while True:
        job = jobs.get()  # expect: last-item-kept
        if not handle(job):
            continue
        del job


def worker_without_a_name(handle):
    while True:
        handle(jobs.get())  # ok: last-item-kept


def one_job(handle):
    job = jobs.get()  # ok: last-item-kept
    handle(job)


def ticks(show):
    while True:
        # The item is not used: a wake-up, no payload.
        tick = jobs.get()  # ok: last-item-kept
        show("tick")


def what_is_there(handle):
    while not jobs.empty():
        job = jobs.get(block=False)  # ok: last-item-kept
        handle(job)


def what_is_there_now(handle):
    while not jobs.empty():
        job = jobs.get()  # ok: last-item-kept
        handle(job)


def smallest(paths, show):
    # Nobody else puts something in, so that nothing is waited for.
    order = queue.PriorityQueue()
    for path in paths:
        order.put(path)
    while order.qsize():
        first = order.get()  # ok: last-item-kept
        show(first)


def until_there_is_enough(paths, limit, show):
    order = queue.PriorityQueue()
    for path in paths:
        order.put(path)
    while limit:
        first = order.get()  # ok: last-item-kept
        show(first)
        limit -= 1


def of_a_worker(download, show):
    messages = queue.Queue()
    threading.Thread(target=download, args=(messages,)).start()
    while True:
        message = messages.get()  # expect: last-item-kept "`message`"
        show(message)


def answers(wanted, show):
    waiting = {}
    while True:
        # The table keeps the answer anyway.
        number, answer = jobs.get()  # ok: last-item-kept
        waiting[number] = answer
        show(number)
        if number == wanted:
            return waiting


def settings(options, handle):
    while True:
        # A dictionary gives the value without waiting, and keeps it anyway.
        value = options.get("interval")  # ok: last-item-kept
        handle(value)


def pairs(handle):
    while True:
        name, picture = jobs.get()  # expect: last-item-kept
        handle(name, picture)


class Pump:
    def __init__(self, handle):
        self.handle = handle
        self.queue = asyncio.Queue(maxsize=10)

    async def run(self):
        while True:
            item = await self.queue.get()  # expect: last-item-kept "`item`"
            await self.handle(item)

    async def run_and_forget(self):
        while True:
            item = await self.queue.get()  # ok: last-item-kept
            await self.handle(item)
            item = None


def batch(handle):
    items = []
    try:
        while len(items) < 100:
            # When nothing comes for a second, the loop is over.
            item = jobs.get(timeout=1)  # ok: last-item-kept
            items.append(item.strip())
    except queue.Empty:
        pass
    handle(items)


def worker_with_a_time_limit(handle):
    while True:
        try:
            job = jobs.get(timeout=1)  # expect: last-item-kept
        except queue.Empty:
            continue
        handle(job)
