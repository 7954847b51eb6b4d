import os


def lock(path):
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR)  # expect: unreleased-resource
    os.lockf(descriptor, os.F_LOCK, 0)


def lock_and_write(path, text):
    descriptor = os.open(path, os.O_CREAT | os.O_RDWR)  # ok: unreleased-resource
    try:
        os.write(descriptor, text)
    finally:
        os.close(descriptor)


def wrapped(path):
    stream = os.fdopen(os.open(path, os.O_RDONLY))  # expect: unreleased-resource
    return stream.readline()


def wrapped_and_closed(path):
    with os.fdopen(os.open(path, os.O_RDONLY)) as stream:  # ok: unreleased-resource
        return stream.readline()


def taken_by_open(path):
    descriptor = os.open(path, os.O_RDONLY)  # ok: unreleased-resource
    with open(descriptor) as stream:  # ok: unreleased-resource
        return stream.readline()


def half_of_a_pipe():
    reader, writer = os.pipe()  # expect: unreleased-resource
    os.close(writer)
    return os.read(reader, 1)


def both_ends():
    reader, writer = os.pipe()  # ok: unreleased-resource
    try:
        return os.read(reader, 1)
    finally:
        os.close(reader)
        os.close(writer)


def quiet_pipe():
    reader, writer = os.pipe2(os.O_CLOEXEC)  # expect: unreleased-resource
    os.close(reader)
    os.write(writer, b"x")


def quiet_pipe_closed():
    reader, writer = os.pipe2(os.O_CLOEXEC)  # ok: unreleased-resource
    os.close(reader)
    os.close(writer)


def saved_stdout(target):
    saved = os.dup(1)  # expect: unreleased-resource
    os.dup2(target, 1)
    os.dup2(saved, 1)


def restored_stdout(target):
    saved = os.dup(1)  # ok: unreleased-resource
    try:
        os.dup2(target, 1)
        os.dup2(saved, 1)
    finally:
        os.close(saved)


def terminal():
    parent, child = os.openpty()  # expect: unreleased-resource
    os.close(child)
    return os.read(parent, 1)


def terminal_closed():
    parent, child = os.openpty()  # ok: unreleased-resource
    os.close(child)
    os.close(parent)


def forked():
    pid, parent = os.forkpty()  # expect: unreleased-resource
    if pid == 0:
        os.execvp("sh", ["sh"])
    return os.read(parent, 1)


def forked_and_closed():
    pid, parent = os.forkpty()  # ok: unreleased-resource
    if pid == 0:
        os._exit(0)
    os.close(parent)


def master():
    parent = os.posix_openpt(os.O_RDWR)  # expect: unreleased-resource
    return os.ttyname(parent)


def master_closed():
    parent = os.posix_openpt(os.O_RDWR)  # ok: unreleased-resource
    os.close(parent)


def anonymous(data):
    descriptor = os.memfd_create("data")  # expect: unreleased-resource
    os.write(descriptor, data)


def anonymous_closed():
    descriptor = os.memfd_create("data")  # ok: unreleased-resource
    os.close(descriptor)


def event():
    descriptor = os.eventfd(0)  # expect: unreleased-resource
    os.write(descriptor, b"12345678")


def event_closed():
    os.close(os.eventfd(0))  # ok: unreleased-resource


def timer():
    descriptor = os.timerfd_create(0)  # expect: unreleased-resource
    return os.read(descriptor, 8)


def timer_closed():
    os.close(os.timerfd_create(0))  # ok: unreleased-resource


def watch(pid):
    descriptor = os.pidfd_open(pid)  # expect: unreleased-resource
    return os.get_blocking(descriptor)


def watch_closed(pid):
    os.close(os.pidfd_open(pid))  # ok: unreleased-resource


def user():
    return os.popen("id -un").read()  # expect: unreleased-resource


def user_closed():
    with os.popen("id -un") as output:  # ok: unreleased-resource
        return output.read()


def first_entry(path):
    entries = os.scandir(path)  # expect: unreleased-resource
    return next(entries).name


def has_entries(path):
    return any(os.scandir(path))  # expect: unreleased-resource


def names(path):
    return [entry.name for entry in os.scandir(path)]  # ok: unreleased-resource


def sorted_entries(path):
    return sorted(os.scandir(path), key=lambda entry: entry.name)  # ok: unreleased-resource


def first_entry_closed(path):
    with os.scandir(path) as entries:  # ok: unreleased-resource
        return next(entries, None)
