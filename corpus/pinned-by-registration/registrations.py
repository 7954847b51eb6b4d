"""Something that lives as long as the process holds the object."""

import atexit
import gc
import logging
import os
import signal
import sys
import threading
import warnings
import weakref
from atexit import register, unregister
from functools import partial
from multiprocessing.util import register_after_fork


class Device:
    def __init__(self, port):
        self.port = port
        atexit.register(self.close)  # expect: pinned-by-registration (warning)

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


class DeviceOpenedLater:
    def __init__(self, port):
        self.port = port

    def open(self):
        # Nothing tells how many there are.
        atexit.register(self.close)  # expect: pinned-by-registration (note)

    def close(self):
        self.port.flush()


def poll_devices(ports):
    while True:
        read_device(ports.get())
        read_device_and_close(ports.get())


def read_device(port):
    device = Device(port)
    atexit.register(device.close)  # expect: pinned-by-registration "every `Device`" (warning)
    return device


def read_device_and_close(port):
    device = Device(port)
    atexit.register(device.close)  # ok: pinned-by-registration
    try:
        return port.read()
    finally:
        atexit.unregister(device.close)


def close_at_exit(device):
    atexit.register(device.close)  # expect: pinned-by-registration (note)
    return device


def close_at_exit_or_sooner(device):
    atexit.register(device.close)  # ok: pinned-by-registration
    try:
        return device.read()
    finally:
        atexit.unregister(device.close)


def poll_guests(guests):
    while True:
        close_at_exit(guests.get())
        close_at_exit_or_sooner(guests.get())
        reseed_after_fork(guests.get())


def reseed_after_fork(guest):
    os.register_at_fork(after_in_child=guest.reseed)  # expect: pinned-by-registration (note)


def set_up_exit(server):
    # Once, by whoever starts the program.
    atexit.register(server.close)  # ok: pinned-by-registration


def main(port):
    # Once, for the whole time.
    device = Device(port)
    atexit.register(device.close)  # ok: pinned-by-registration
    return device


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


def close_with_the_plan(plan):
    weakref.finalize(plan, plan.close)  # expect: pinned-by-registration "never fires"


def close_handle_with_the_plan(plan, handle):
    weakref.finalize(plan, handle.close)  # ok: pinned-by-registration


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


class ConsoleThatIsFinalized(logging.Handler):
    def __init__(self, widget):
        super().__init__()
        logger = logging.getLogger()
        logger.addHandler(self)  # ok: pinned-by-registration
        weakref.finalize(widget, logger.removeHandler, self)


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


def start_log(path):
    logger = logging.getLogger("jobs")
    logger.handlers.clear()  # todo-expect: unreleased-resource handlers that are taken out are not closed
    logger.addHandler(logging.FileHandler(path))  # ok: pinned-by-registration


def start_log_with_new_list(request):
    logger = logging.getLogger("jobs")
    logger.handlers = []  # todo-expect: unreleased-resource handlers that are taken out are not closed
    logger.addHandler(logging.FileHandler(request.path))  # ok: pinned-by-registration


def start_log_one_by_one(request):
    logger = logging.getLogger("jobs")
    for handler in list(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.addHandler(logging.FileHandler(request.path))  # ok: pinned-by-registration


def log_of(request):
    log = logging.getLogger(request.name)
    log.addHandler(logging.StreamHandler())  # expect: pinned-by-registration
    return log


def log_of_once(request):
    log = logging.getLogger(request.name)
    if not log.handlers:
        log.addHandler(logging.StreamHandler())  # ok: pinned-by-registration
    return log


def set_up_logging(path):
    logging.basicConfig(filename=path)  # ok: pinned-by-registration


def serve(next_request):
    while True:
        request = next_request()
        import_from(request.folder)
        import_from_once(request.folder)
        import_from_and_restore(request.folder)
        import_with_the_old_path(request.folder)


def start(options):
    # Called once, by whoever starts the program.
    sys.path.insert(0, options.folder)  # ok: pinned-by-registration
    return __import__("settings")


def import_from(folder):
    sys.path.insert(0, folder)  # expect: pinned-by-registration "`sys.path`"
    return __import__("settings")


def import_from_once(folder):
    if folder not in sys.path:
        sys.path.insert(0, folder)  # ok: pinned-by-registration
    return __import__("settings")


def import_from_and_restore(folder):
    sys.path.insert(0, folder)  # ok: pinned-by-registration
    try:
        return __import__("settings")
    finally:
        sys.path.remove(folder)


def import_with_the_old_path(folder):
    before = list(sys.path)
    sys.path.insert(0, folder)  # ok: pinned-by-registration
    try:
        return __import__("settings")
    finally:
        sys.path[:] = before


def silence(request):
    warnings.simplefilter("ignore")  # ok: pinned-by-registration
    warnings.filters.append(("ignore", None, Warning, None, 0))  # expect: pinned-by-registration "`warnings.filters`"
    return request


class Finder:
    def __init__(self, request):
        self.folder = request.folder
        sys.meta_path.append(self)  # expect: pinned-by-registration


class FinderThatIsTakenBack:
    def __init__(self, request):
        self.folder = request.folder
        sys.meta_path.insert(0, self)  # ok: pinned-by-registration

    def revert(self):
        sys.meta_path.remove(self)


class FinderThatLeaves:
    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        sys.meta_path.append(self)  # ok: pinned-by-registration
        return self

    def __exit__(self, *exception):
        sys.meta_path.remove(self)


def count_collections(request):
    gc.callbacks.append(lambda phase, info: request.count(phase))  # expect: pinned-by-registration


handlers = {"count": count_collections}


class Feeder:
    """The thread never ends, and holds what it works on."""

    def __init__(self, source):
        self.source = source
        self.thread = threading.Thread(target=self.feed, daemon=True)  # expect: pinned-by-registration "`feed` never returns"
        self.thread.start()

    def feed(self):
        while True:
            self.source.feed()


class FeederThatStops:
    def __init__(self, source):
        self.source = source
        self.is_stopping = False
        self.thread = threading.Thread(target=self.feed, daemon=True)  # ok: pinned-by-registration
        self.thread.start()

    def feed(self):
        while not self.is_stopping:
            self.source.feed()


class FeederThatFails:
    def __init__(self, source):
        self.source = source
        self.thread = threading.Thread(target=self.feed, daemon=True)  # ok: pinned-by-registration
        self.thread.start()

    def feed(self):
        while True:
            try:
                self.source.feed()
            except EOFError:
                break


class FeederByArgument:
    def __init__(self, source):
        self.source = source
        self.thread = threading.Thread(target=feed, args=(self,), daemon=True)  # expect: pinned-by-registration "`feed` never returns"
        self.thread.start()


class FeederOfOthers:
    def __init__(self, source):
        self.thread = threading.Thread(target=feed, args=(source,), daemon=True)  # ok: pinned-by-registration
        self.thread.start()


def feed(source):
    while True:
        source.feed()


class Pool:
    """The function is kept after a fork, the object is not, unless the function holds it."""

    def __init__(self):
        register_after_fork(self, Pool.reset)  # ok: pinned-by-registration
        self.items = []

    def reset(self):
        self.items = []


class PoolByMethod:
    def __init__(self):
        register_after_fork(self, self.reset)  # expect: pinned-by-registration
        self.items = []

    def reset(self, pool=None):
        self.items = []


class Auditor:
    def __init__(self):
        self.events = []
        sys.addaudithook(self.record)  # expect: pinned-by-registration

    def record(self, event, arguments):
        self.events[-1:] = [event]


def say_goodbye():
    print("goodbye")


atexit.register(say_goodbye)  # ok: pinned-by-registration
signal.signal(signal.SIGINT, signal.SIG_DFL)  # ok: pinned-by-registration
logging.getLogger("quiet").addHandler(logging.NullHandler())  # ok: pinned-by-registration


class Meter:
    """Takes the registration back by the name that it imports."""

    def __init__(self):
        self._at_exit = register(self.stop)  # ok: pinned-by-registration

    def stop(self):
        unregister(self._at_exit)


class Poller:
    """Made in two steps; the program makes many."""

    def __init__(self, address):
        self.address = address
        self._start()

    def _start(self):
        atexit.register(self.stop)  # expect: pinned-by-registration (warning)

    def stop(self):
        print("stopped", self.address)


def poll(addresses):
    return [Poller(address) for address in addresses]


class Daemon:
    """What runs a program registers once, whoever makes it."""

    def run(self):
        atexit.register(self.stop)  # expect: pinned-by-registration (note)

    def stop(self):
        print("stopped")


def serve():
    daemon = Daemon()
    daemon.run()


class OnlyService:
    """Kept by its class, which makes it when it is first asked for."""

    _instance = None

    @classmethod
    def of_the_process(cls):
        if cls._instance is None:
            cls._instance = cls()
            atexit.register(cls._instance.stop)  # ok: pinned-by-registration
        return cls._instance

    def stop(self):
        self._instance = None


class Uploads:
    def stop(self):
        return self


class UploadingWorker:
    """Its function keeps what it registers, which may stay the only one."""

    def start(self, next_job):
        while True:
            self.begin(next_job())

    def begin(self, job):
        self.uploads = Uploads()
        atexit.register(self.uploads.stop)  # expect: pinned-by-registration (note)
        return job


def log_of_job(name, folder):
    logger = logging.getLogger("jobs")
    handler = logging.FileHandler(f"{folder}/{name}.log")
    logger.addHandler(handler)  # expect: pinned-by-registration
    return logger


def log_and_handler_of_job(name, folder):
    logger = logging.getLogger("jobs")
    handler = logging.FileHandler(f"{folder}/{name}.log")
    logger.addHandler(handler)  # ok: pinned-by-registration
    return logger, handler


def run_job(job, folder):
    log_of_job(job["name"], folder).info("starting")
    return run_logged(job, folder)


def run_logged(job, folder):
    logger, handler = log_and_handler_of_job(job["name"], folder)
    try:
        return job["function"](logger)
    finally:
        logger.removeHandler(handler)
        handler.close()


def run_jobs(jobs, folder):
    while (job := jobs.get()) is not None:
        run_job(job, folder)
