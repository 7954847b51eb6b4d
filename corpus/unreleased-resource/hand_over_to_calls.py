"""Passing a resource to a call: does the callee close it, keep it, or only use it?"""

import atexit
import logging
import os
import shutil
import threading
import weakref
from contextlib import ExitStack

logger = logging.getLogger(__name__)

OPEN_LOGS = []


def finish(stream):
    logger.debug("closing %s", stream)
    stream.close()


def finish_twice_removed(stream, message):
    logger.info(message)
    finish(stream)


def finish_all(streams):
    for stream in streams:
        stream.close()


def finish_if_asked(stream, keep_open=False):
    if not keep_open:
        stream.close()


def remember(stream):
    OPEN_LOGS.append(stream)


def forget_all():
    while OPEN_LOGS:
        OPEN_LOGS.pop().close()


def first_word(stream):
    return stream.readline().split()[0]


class Journal:
    def __init__(self, stream):
        self.stream = stream

    def add(self, entry):
        self.stream.write(entry + "\n")

    def close(self):
        self.stream.close()


class Header:
    def __init__(self, stream):
        self.magic = stream.read(4)
        self.size = int.from_bytes(stream.read(4), "big")


def closed_by_a_helper(path):
    stream = open(path, "w")  # ok: unreleased-resource
    finish(stream)


def closed_by_a_helper_of_a_helper(path):
    stream = open(path, "w")  # ok: unreleased-resource
    finish_twice_removed(stream, "done")


def closed_together(path):
    finish_all([open(path)])  # ok: unreleased-resource


def closed_by_option(path):
    finish_if_asked(open(path, "w"))  # ok: unreleased-resource


def kept_by_a_function(path):
    remember(open(path, "a"))  # ok: unreleased-resource


def only_used_by_a_function(path):
    return first_word(open(path))  # expect: unreleased-resource


def kept_by_an_object(path):
    return Journal(open(path, "a"))  # ok: unreleased-resource


def only_read_by_a_constructor(path):
    return Header(open(path, "rb"))  # expect: unreleased-resource


def closed_at_exit(path):
    log = open(path, "a")  # ok: unreleased-resource
    atexit.register(log.close)
    log.write("started\n")


def closed_with_its_owner(owner, path):
    log = open(path, "a")  # ok: unreleased-resource
    weakref.finalize(owner, log.close)


def closed_after_the_test(case, path):
    fixture = open(path)  # ok: unreleased-resource
    case.addCleanup(fixture.close)
    case.assertTrue(fixture.read())


def closed_by_a_stack(paths):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: unreleased-resource
        return [stream.readline() for stream in streams]


def closed_by_a_callback(path):
    with ExitStack() as stack:
        stream = open(path)  # ok: unreleased-resource
        stack.callback(stream.close)
        return stream.read()


def pushed_on_a_stack(path):
    with ExitStack() as stack:
        stream = open(path)  # ok: unreleased-resource
        stack.push(stream)
        return stream.read()


def given_to_the_callers_stack(stack, path):
    return stack.enter_context(open(path)).read()  # ok: unreleased-resource


def taken_off_the_stack(paths):
    with ExitStack() as stack:
        streams = [stack.enter_context(open(path)) for path in paths]  # ok: unreleased-resource
        cleanup = stack.pop_all().close
    return streams, cleanup


def handed_to_a_thread(path, work):
    stream = open(path)  # ok: unreleased-resource
    threading.Thread(target=work, args=(stream,)).start()


def handed_to_something_unknown(path, sink):
    sink.attach(open(path, "rb"))  # ok: unreleased-resource


def copied_between(source, target):
    shutil.copyfileobj(open(source, "rb"), open(target, "wb"))  # expect: unreleased-resource


def wrapped_descriptor(path):
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)  # ok: unreleased-resource
    with os.fdopen(descriptor, "w") as stream:
        stream.write("secret")


def wrapped_descriptor_in_one_line(path):
    with os.fdopen(os.open(path, os.O_RDONLY)) as stream:  # ok: unreleased-resource
        return stream.read()


def wrapped_by_open(path):
    descriptor = os.open(path, os.O_RDONLY)  # ok: unreleased-resource
    with open(descriptor) as stream:
        return stream.read()


def wrapped_and_forgotten(path):
    descriptor = os.open(path, os.O_RDONLY)
    return os.fdopen(descriptor).read()  # expect: unreleased-resource


class FileResponse:
    """A response that closes what it sends, as web frameworks have it."""

    def __init__(self, stream, content_type):
        self._stream = stream
        self.content_type = content_type

    def close(self):
        self._stream.close()


def download(request, path):
    # The framework closes the response, and the response closes the file.
    return FileResponse(open(path, "rb"), "application/zip")  # ok: unreleased-resource
