"""Something that lives as long as the process holds the object."""

import atexit
import logging
import os
import signal
import sys
import weakref
from functools import partial


class Device:
    def __init__(self, port):
        self.port = port
        atexit.register(self.close)  # expect: pinned-by-registration

    def close(self):
        self.port.flush()


class DeviceByLambda:
    def __init__(self, port):
        self.port = port
        atexit.register(lambda: self.port.flush())  # expect: pinned-by-registration


class DeviceByPartial:
    def __init__(self, port):
        self.port = port
        atexit.register(partial(self.close, True))  # expect: pinned-by-registration

    def close(self, quietly):
        return quietly or self.port.flush()


class DeviceByArgument:
    def __init__(self, port):
        self.port = port
        atexit.register(flush, self)  # expect: pinned-by-registration


def flush(device):
    device.port.flush()


class DeviceThatUnregisters:
    def __init__(self, port):
        self.port = port
        atexit.register(self.close)  # ok: pinned-by-registration

    def close(self):
        atexit.unregister(self.close)
        self.port.flush()


class DeviceOfTheClass:
    """The class is kept, and it lives on anyway."""

    devices = weakref.WeakSet()

    def __init__(self):
        self.devices.add(self)

    @classmethod
    def close_all(cls):
        for device in cls.devices:
            device.close()

    def close(self):
        return True

    @classmethod
    def set_up(cls):
        atexit.register(cls.close_all)  # ok: pinned-by-registration


class Plan:
    """The finalizer holds the object that it waits for: it never runs."""

    def __init__(self, handle):
        self.handle = handle
        weakref.finalize(self, self.destroy)  # expect: pinned-by-registration

    def destroy(self):
        self.handle.destroy()


class PlanWithLambda:
    def __init__(self, handle):
        self.handle = handle
        weakref.finalize(self, lambda: self.handle.destroy())  # expect: pinned-by-registration


class PlanWithArgument:
    def __init__(self, handle):
        self.handle = handle
        weakref.finalize(self, destroy, self)  # expect: pinned-by-registration


def destroy(plan):
    plan.handle.destroy()


class GoodPlan:
    def __init__(self, handle):
        self.handle = handle
        self._finalizer = weakref.finalize(self, handle.destroy)  # ok: pinned-by-registration


class Server:
    def __init__(self):
        self.is_stopping = False
        signal.signal(signal.SIGTERM, self.on_signal)  # expect: pinned-by-registration

    def on_signal(self, number, frame):
        self.is_stopping = True


class Forking:
    def __init__(self):
        self.random = os.urandom(8)
        os.register_at_fork(after_in_child=self.reseed)  # expect: pinned-by-registration

    def reseed(self):
        self.random = os.urandom(8)


class Console(logging.Handler):
    def __init__(self, widget):
        super().__init__()
        self.widget = widget
        logging.getLogger().addHandler(self)  # expect: pinned-by-registration

    def emit(self, record):
        self.widget.append(self.format(record))


class ConsoleThatLeaves(logging.Handler):
    def __init__(self, widget):
        super().__init__()
        self.widget = widget
        logging.getLogger().addHandler(self)  # ok: pinned-by-registration

    def emit(self, record):
        self.widget.append(self.format(record))

    def close(self):
        logging.getLogger().removeHandler(self)
        super().close()


def run_with_log(job, path):
    # Another handler, and another open file, with every call.
    handler = logging.FileHandler(path)
    logging.getLogger("jobs").addHandler(handler)  # expect: pinned-by-registration
    return job()


def run_with_own_log(job, path):
    handler = logging.FileHandler(path)
    logger = logging.getLogger("jobs")
    logger.addHandler(handler)  # ok: pinned-by-registration
    try:
        return job()
    finally:
        logger.removeHandler(handler)
        handler.close()


def set_up_logging(path):
    logging.basicConfig(filename=path)  # ok: pinned-by-registration


def import_from(folder):
    # todo-expect: pinned-by-registration a list of the interpreter that grows with every call
    sys.path.insert(0, folder)
    return __import__("settings")


def say_goodbye():
    print("goodbye")


atexit.register(say_goodbye)  # ok: pinned-by-registration
signal.signal(signal.SIGINT, signal.SIG_DFL)  # ok: pinned-by-registration
logging.getLogger("quiet").addHandler(logging.NullHandler())  # ok: pinned-by-registration
