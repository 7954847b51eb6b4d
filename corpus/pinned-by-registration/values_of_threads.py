"""What a thread, or the context of a thread, keeps of the last request while it waits for the next."""

import contextvars
import threading

local = threading.local()
current = contextvars.ContextVar("current")


def handle(request):
    local.request = request  # expect: pinned-by-registration "`request`"
    return request.run()


def handle_and_forget(request):
    local.job = request  # ok: pinned-by-registration
    try:
        return request.run()
    finally:
        del local.job


def handle_with_depth(request):
    # A number, and a connection that is meant to stay.
    local.depth = request.depth  # ok: pinned-by-registration
    if not hasattr(local, "connection"):
        local.connection = request.connect()  # ok: pinned-by-registration
    return request.run()


class Middleware:
    local = threading.local()
    variable = contextvars.ContextVar("variable")

    def handle(self, request):
        self.local.current_request = request  # expect: pinned-by-registration
        return request.run()

    def enter(self, request):
        Middleware.variable.set(request)  # expect: pinned-by-registration "`variable`"
        return request.run()

    def enter_and_reset(self, request):
        token = Middleware.variable.set(request)  # ok: pinned-by-registration
        try:
            return request.run()
        finally:
            Middleware.variable.reset(token)


def enter(request):
    current.set(request)  # expect: pinned-by-registration "`current`"
    return request.run()


def enter_and_reset(request):
    token = current.set(request)  # ok: pinned-by-registration
    try:
        return request.run()
    finally:
        current.reset(token)


async def enter_in_a_task(request):
    # The context ends with the task.
    current.set(request)  # ok: pinned-by-registration
    return await request.run()
