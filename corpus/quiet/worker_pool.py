"""A pool of threads that takes jobs from a queue."""

import logging
import queue
import threading
from concurrent.futures import Future

logger = logging.getLogger(__name__)

_STOP = object()


class Worker(threading.Thread):
    def __init__(self, jobs, number):
        super().__init__(name=f"worker-{number}", daemon=True)
        self._jobs = jobs

    def run(self):
        while True:
            job = self._jobs.get()
            try:
                if job is _STOP:
                    return
                job.run()
            finally:
                self._jobs.task_done()
                del job


class Job:
    def __init__(self, function, arguments):
        self.function = function
        self.arguments = arguments
        self.future = Future()

    def run(self):
        if not self.future.set_running_or_notify_cancel():
            return
        try:
            result = self.function(*self.arguments)
        except Exception as error:
            logger.debug("job failed: %s", error)
            self.future.set_exception(error)
            # The traceback of the error holds this frame: let the frame forget the future.
            self = None
        else:
            self.future.set_result(result)


class Pool:
    """Starts its workers at once and joins them in `close`."""

    def __init__(self, size):
        self._jobs = queue.Queue(maxsize=size * 4)
        self._workers = [Worker(self._jobs, number) for number in range(size)]
        for worker in self._workers:
            worker.start()

    def submit(self, function, *arguments):
        job = Job(function, arguments)
        self._jobs.put(job)
        return job.future

    def map(self, function, items):
        futures = [self.submit(function, item) for item in items]
        return [future.result() for future in futures]

    def close(self):
        for _ in self._workers:
            self._jobs.put(_STOP)
        for worker in self._workers:
            worker.join()
        self._workers.clear()

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


def line_count(path):
    with open(path, "rb") as stream:
        return sum(chunk.count(b"\n") for chunk in iter(lambda: stream.read(1 << 16), b""))


def total_lines(paths):
    with Pool(4) as pool:
        return sum(pool.map(line_count, paths))
