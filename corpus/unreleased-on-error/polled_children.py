"""A child is still there while a loop asks whether it has ended."""

import subprocess
import time


def polled(command, limit):
    # While the loop goes on, the child does, too.
    child = subprocess.Popen(command, stdout=subprocess.PIPE)  # expect: unreleased-on-error
    while child.poll() is None:
        if time.monotonic() > limit:
            return None
        time.sleep(1)
    return child.returncode


def polled_by_a_variable(command, report):
    child = subprocess.Popen(command)  # expect: unreleased-on-error "report"
    while True:
        status = child.poll()
        if status is not None:
            break
        report()
    return status


def polled_and_waited_for(command, limit):
    child = subprocess.Popen(command)  # ok: unreleased-on-error
    while child.poll() is None:
        if time.monotonic() > limit:
            child.kill()
            child.wait()
            return None
        time.sleep(1)
    return child.returncode


def polled_once(command):
    child = subprocess.Popen(command)  # ok: unreleased-on-error
    time.sleep(1)
    if child.poll() is None:
        child.terminate()


def polled_to_the_end(command):
    child = subprocess.Popen(command)  # ok: unreleased-on-error
    while child.poll() is None:
        time.sleep(1)
