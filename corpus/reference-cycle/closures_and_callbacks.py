"""Functions that hold themselves, and callbacks that hold what they are registered on."""

import asyncio
import threading


def walk(root, show):
    def visit(node, depth):  # expect: reference-cycle "`visit`"
        show(node, depth)
        for child in node.children:
            visit(child, depth + 1)

    visit(root, 0)


def walk_iteratively(root, show):
    pending = [(root, 0)]
    while pending:
        node, depth = pending.pop()
        show(node, depth)
        pending.extend((child, depth + 1) for child in node.children)  # ok: reference-cycle


def walk_with_argument(root, show):
    visit_node(root, 0, show)  # ok: reference-cycle


def visit_node(node, depth, show):
    show(node, depth)
    for child in node.children:
        visit_node(child, depth + 1, show)


def helper_that_does_not_recur(rows):
    def clean(row):  # ok: reference-cycle
        return row.strip()

    return [clean(row) for row in rows]


def mutual(tokens):
    def expression(position):  # expect: reference-cycle
        return term(position) if tokens[position] != "(" else term(position + 1)

    def term(position):
        return expression(position + 1) if tokens[position] == "(" else tokens[position]

    return expression(0)


def poll(loop, period):
    async def again():  # expect: reference-cycle "`again`"
        await asyncio.sleep(period)
        await again()

    return loop.run_until_complete(again())


def walk_and_forget(root, show):
    def visit(node):  # ok: reference-cycle
        show(node)
        for child in node.children:
            visit(child)

    try:
        visit(root)
    finally:
        del visit


def watch(loop):
    future = loop.create_future()
    future.add_done_callback(lambda _: print(future.result()))  # expect: reference-cycle
    return future


def watch_by_function(loop):
    future = loop.create_future()

    def show(_):
        print(future.result())

    future.add_done_callback(show)  # expect: reference-cycle
    return future


def watch_with_the_argument(loop):
    future = loop.create_future()
    future.add_done_callback(lambda done: print(done.result()))  # ok: reference-cycle
    return future


class Worker:
    def __init__(self, handle):
        self.handle = handle
        # A thread forgets its target and arguments when it has run.
        self.thread = threading.Thread(target=self.run, args=(self,))  # ok: reference-cycle

    def run(self, owner):
        self.handle(owner)


class Ticker:
    def __init__(self, period):
        self.period = period
        self.task = None

    def start(self):
        self.task = asyncio.create_task(self.tick())  # ok: reference-cycle

    async def tick(self):
        while True:
            await asyncio.sleep(self.period)

    def stop(self):
        if self.task is not None:
            self.task.cancel()
            self.task = None
