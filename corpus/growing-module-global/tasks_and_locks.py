"""Objects that are made for each key or call, and kept."""

import asyncio
import threading
import uuid
import weakref
from collections import defaultdict

locks = defaultdict(threading.Lock)  # expect: growing-module-global
weak_locks = weakref.WeakValueDictionary()  # ok: growing-module-global
upload_locks = {}  # expect: growing-module-global
# todo-expect: growing-module-global an attribute of an argument may be one of a few
source_locks = defaultdict(asyncio.Lock)


def update(account_id, change):
    with locks[account_id]:
        return change()


def update_weakly(account_id, change):
    lock = weak_locks.setdefault(account_id, threading.Lock())
    with lock:
        return change()


async def upload(file_id, send):
    if file_id not in upload_locks:
        upload_locks[file_id] = asyncio.Lock()
    async with upload_locks[file_id]:
        await send()


tasks = set()  # expect: growing-module-global
kept = []  # expect: growing-module-global
running = set()  # ok: growing-module-global


async def fire(job):
    task = asyncio.create_task(job())
    tasks.add(task)


async def fire_to_list(job):
    kept.append(asyncio.create_task(job()))


async def fire_and_forget(job):
    task = asyncio.create_task(job())
    running.add(task)
    task.add_done_callback(running.discard)


async def fire_and_drop(job):
    asyncio.create_task(job())  # expect: dangling-task


class Ticket:
    def __init__(self, owner):
        self.owner = owner


class Price:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __hash__(self):
        return hash(self.amount)


tickets = set()  # expect: growing-module-global "a new `Ticket`"
prices = set()  # ok: growing-module-global
results = {}  # expect: growing-module-global "a new UUID"


def draw(owner):
    ticket = Ticket(owner)
    tickets.add(ticket)
    return ticket


def quote(amount):
    price = Price(amount)
    prices.add(price)
    return price


def submit(job):
    job_id = uuid.uuid4().hex

    def run():
        results[job_id] = job()

    threading.Thread(target=run).start()
    return job_id


async def transfer(order, send):
    async with source_locks[order.source]:
        await send(order.amount)
