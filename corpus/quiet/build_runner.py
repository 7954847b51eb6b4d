"""Runs the steps of a build in a scratch folder, with their output in a log."""

import hashlib
import os
import shlex
import shutil
import signal
import subprocess
import tempfile
from contextlib import ExitStack
from pathlib import Path


class StepFailed(Exception):
    def __init__(self, step, status):
        super().__init__(f"{step} ended with {status}")
        self.status = status


class Scratch:
    def __init__(self, prefix):
        self.path = Path(tempfile.mkdtemp(prefix=prefix))

    def __enter__(self):
        return self.path

    def __exit__(self, *exception):
        shutil.rmtree(self.path, ignore_errors=True)


class Build:
    def __init__(self, source, steps):
        self.source = Path(source)
        self.steps = [shlex.split(step) for step in steps]
        self._current = None

    def run(self, log_path):
        with ExitStack() as stack:
            folder = stack.enter_context(Scratch("build-"))
            log = stack.enter_context(open(log_path, "wb"))
            stack.callback(log.flush)
            shutil.copytree(self.source, folder / "source")
            for step in self.steps:
                self._run_step(step, folder / "source", log)
            return self._collect(folder / "source" / "dist")

    def _run_step(self, step, folder, log):
        with subprocess.Popen(
            step, cwd=folder, stdout=log, stderr=subprocess.STDOUT, start_new_session=True
        ) as process:
            self._current = process
            try:
                status = process.wait(timeout=600)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                raise
            finally:
                self._current = None
        if status != 0:
            raise StepFailed(step[0], status)

    def _collect(self, folder):
        return {path.name: digest(path) for path in sorted(folder.iterdir()) if path.is_file()}

    def interrupt(self):
        if self._current is not None:
            self._current.send_signal(signal.SIGINT)


def digest(path):
    checksum = hashlib.sha256()
    with path.open("rb") as stream:
        for chunk in iter(lambda: stream.read(1 << 20), b""):
            checksum.update(chunk)
    return checksum.hexdigest()


def revision(folder):
    output = subprocess.check_output(["git", "rev-parse", "HEAD"], cwd=folder, text=True)
    return output.strip()


def first_words(folder):
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_file():
                with open(entry.path, encoding="utf-8") as stream:
                    return stream.readline().split()
    return []
