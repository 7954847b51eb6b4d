"""Nothing between acquiring and releasing raises: no `finally` is needed."""

import logging
import os
import socket
import subprocess
import tempfile

logger = logging.getLogger(__name__)

HELP = "use --force to overwrite"


def touch(path):
    stream = open(path, "a")  # ok: unreleased-on-error
    stream.close()


def touch_and_log(path):
    stream = open(path, "a")  # ok: unreleased-on-error
    logger.debug("touched %s", path)
    stream.close()


def touch_and_count(path, counts):
    stream = open(path, "a")  # ok: unreleased-on-error
    name = os.path.basename(path)
    label = "log" if name.endswith(".log") else "data"
    stream.close()
    counts[label] = counts.get(label, 0) + 1


def new_name():
    descriptor, path = tempfile.mkstemp()  # ok: unreleased-on-error
    os.close(descriptor)
    return path


def set_up_before_the_try(path, options):
    stream = open(path)  # ok: unreleased-on-error
    lines = []
    strip = options.get("strip", True)
    try:
        for line in stream:
            lines.append(line.strip() if strip else line)
    finally:
        stream.close()
    return lines


def attributes_are_only_read(job):
    stream = open(job.path)  # ok: unreleased-on-error
    limit = job.limit
    try:
        return stream.read(limit)
    finally:
        stream.close()


def in_memory_work(path):
    stream = open(path, "wb")  # ok: unreleased-on-error
    names = set()
    pairs = {"help": HELP}
    names.add(len(pairs))
    stream.close()
    return names


def timeouts_are_set(host):
    client = socket.socket()  # ok: unreleased-on-error
    client.settimeout(3)
    try:
        return client.connect_ex((host, 80)) == 0
    finally:
        client.close()


def reaped_at_once(command):
    process = subprocess.Popen(command, stdout=subprocess.PIPE)  # ok: unreleased-on-error
    output, _ = process.communicate()
    return output


def say(message):
    logger.info(message)


def helper_that_does_not_raise(path):
    stream = open(path, "a")  # ok: unreleased-on-error
    say("touching")
    stream.close()


def check_positive(size):
    if size < 0:
        raise ValueError(size)


def helper_that_raises(path, size):
    stream = open(path, "a")  # expect: unreleased-on-error
    check_positive(size)
    stream.close()


def the_opening_itself_raises(path):
    # When `open` raises there is nothing to close.
    stream = None
    try:
        stream = open(path)  # ok: unreleased-on-error
    except OSError:
        return False
    stream.close()
    return True
