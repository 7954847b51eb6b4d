"""Exceptions and frames that are remembered longer than they are handled."""

import sys
import traceback


class Pool:
    """Every remembered exception keeps the frames, and what they hold, of its attempt."""

    def __init__(self):
        self.history = []
        self.messages = []

    def attempt(self, server, open_server):
        try:
            return open_server(server)
        except OSError as error:
            self.history.append((server, error))  # expect: exception-cycle
            return None

    def attempt_and_tell(self, server, open_server):
        try:
            return open_server(server)
        except OSError as error:
            self.messages.append((server, str(error)))  # ok: exception-cycle
            return None

    def attempt_and_summarise(self, server, open_server):
        try:
            return open_server(server)
        except OSError as error:
            # A summary holds text, not frames.
            self.messages.append(traceback.TracebackException.from_exception(error))  # ok: exception-cycle
            return None


class Monitor:
    """The one of a module keeps the exceptions of all the time."""

    def __init__(self):
        self.failures = []  # expect: growing-long-lived-attribute

    def watch(self, request):
        try:
            return request.run()
        except OSError as error:
            self.failures.append(error)  # expect: exception-cycle (warning)
            return None


monitor = Monitor()


class Exchange:
    """Made for each request, and gone with it."""

    def __init__(self):
        self.failures = []

    def run(self, request):
        try:
            return request.run()
        except OSError as error:
            self.failures.append(error)  # expect: exception-cycle (note)
            return None


def serve(request):
    return Exchange().run(request)


class Recorder:
    def start(self):
        self.frame = sys._getframe(1)  # expect: exception-cycle
        return self.frame.f_lineno

    def where(self):
        frame = sys._getframe(1)  # ok: exception-cycle
        return frame.f_lineno


def with_default(number, default=None):
    try:
        return int(number)
    except ValueError as error:
        default = default or error.args  # ok: exception-cycle
    return default
