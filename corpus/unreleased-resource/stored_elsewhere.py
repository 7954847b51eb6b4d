"""What is stored outlives the function; another rule judges the place where it is stored."""

import logging
import os
import socket
import subprocess
import tempfile

_log_file = None
_handles = {}
_listeners = []
reserved_descriptor = os.open(os.devnull, os.O_RDONLY)  # ok: unreleased-resource


def start_logging(path):
    global _log_file
    _log_file = open(path, "a")  # ok: unreleased-resource


def stop_logging():
    global _log_file
    if _log_file is not None:
        _log_file.close()
        _log_file = None


def handle_for(path):
    if path not in _handles:
        _handles[path] = open(path, "rb")  # ok: unreleased-resource
    return _handles[path]


def close_handles():
    while _handles:
        _handles.popitem()[1].close()


def listen(port):
    listener = socket.create_server(("", port))  # ok: unreleased-resource
    _listeners.append(listener)


def stop_listening():
    for listener in _listeners:
        listener.close()
    _listeners.clear()


def give_a_log(job, path):
    job.log = open(path, "w")  # ok: unreleased-resource


def give_a_log_by_name(job, path):
    setattr(job, "log", open(path, "w"))  # ok: unreleased-resource


def prepare(context, path):
    context["input"] = open(path, "rb")  # ok: unreleased-resource


def collect(paths, streams):
    for path in paths:
        streams.append(open(path))  # ok: unreleased-resource


def collect_by_unpacking(paths, streams):
    streams.extend(open(path) for path in paths)  # ok: unreleased-resource


def counter(path):
    stream = open(path)  # ok: unreleased-resource

    def next_line():
        return stream.readline()

    return next_line


def local_list_is_no_place(paths):
    streams = []
    for path in paths:
        streams.append(open(path))  # expect: unreleased-resource
    return max(len(stream.readline()) for stream in streams)


def local_list_closed(paths):
    streams = [open(path) for path in paths]  # ok: unreleased-resource
    for stream in streams:
        stream.close()


def local_dict_closed(paths):
    streams = {path: open(path, "a") for path in paths}  # ok: unreleased-resource
    for stream in streams.values():
        stream.close()


def local_dict_is_no_place(path):
    options = {"stdout": open(path, "ab"), "close_fds": True}  # expect: unreleased-resource
    return subprocess.call(["make", "all"], **options)


def redirect_logging(path):
    stream = open(path, "a")  # ok: unreleased-resource
    handler = logging.StreamHandler(stream)
    logging.getLogger("import").addHandler(handler)


def emptied_by_a_clean_up(paths, add_clean_up):
    streams = []

    def close_all():
        for stream in streams:
            stream.close()

    add_clean_up(close_all)
    for path in paths:
        streams.append(open(path))  # ok: unreleased-resource
    return max(len(stream.readline()) for stream in streams)


def counted_by_a_function(paths, tell):
    streams = []

    def count():
        return len(streams)

    for path in paths:
        streams.append(open(path))  # expect: unreleased-resource
    tell(count)


def pairs_closed(paths):
    pairs = []
    for path in paths:
        stream = open(path)  # ok: unreleased-resource, unreleased-on-error
        pairs.append((path, stream))
    for path, stream in pairs:
        stream.close()


def transposed_and_closed():
    pairs = [tempfile.mkstemp() for _ in range(3)]  # ok: unreleased-resource, temporary-never-removed
    descriptors, paths = zip(*pairs)
    for path in paths:
        os.unlink(path)
    for descriptor in descriptors:
        os.close(descriptor)


def transposed(names):
    streams = [open(name) for name in names]  # expect: unreleased-resource
    for name, stream in zip(names, streams):
        print(name, stream.readline())


def in_places(names):
    # A list of a known length is this function's own, too.
    files = [None] * len(names)
    for index, name in enumerate(names):
        files[index] = open(name)  # expect: unreleased-resource
    return len(files)


def in_places_given_back(names):
    files = [None] * len(names)
    for index, name in enumerate(names):
        files[index] = open(name)  # ok: unreleased-resource
    return files
