"""Child processes: reaped by `wait`, `communicate`, `with`; detached ones are meant to outlive us."""

import atexit
import os
import signal
import subprocess
from concurrent.futures import ThreadPoolExecutor
from subprocess import PIPE, Popen


def output_of(command):
    process = Popen(command, stdout=PIPE)  # ok: unreleased-resource
    output, _ = process.communicate()
    return output


def output_in_one_line(command):
    return Popen(command, stdout=PIPE).communicate()[0]  # ok: unreleased-resource


def entered(command):
    with Popen(command, stdout=PIPE) as process:  # ok: unreleased-resource
        return process.stdout.read()


def run(command):
    return subprocess.run(command, check=True, capture_output=True).stdout  # ok: unreleased-resource


def pipe_read_and_child_forgotten(command):
    process = Popen(command, stdout=PIPE)  # expect: unreleased-resource
    return process.stdout.read().decode()


def only_the_pipe_is_kept(command):
    return Popen(command, stdout=PIPE).stdout  # expect: unreleased-resource


def pipe_read_inline(command):
    return os.popen(command).read()  # expect: unreleased-resource


def pipe_in_a_with(command):
    with os.popen(command) as pipe:  # ok: unreleased-resource
        return pipe.read()


def detached(command):
    Popen(command, start_new_session=True)  # ok: unreleased-resource


def detached_in_its_own_group(command):
    Popen(command, preexec_fn=os.setsid, stdin=subprocess.DEVNULL)  # ok: unreleased-resource


def returned(command):
    return Popen(command, stdin=PIPE)  # ok: unreleased-resource


def log_of_a_child(command, path):
    log = open(path, "wb")  # expect: unreleased-resource
    return subprocess.call(command, stdout=log, stderr=subprocess.STDOUT)


def log_of_a_child_closed(command, path):
    with open(path, "wb") as log:  # ok: unreleased-resource
        return subprocess.call(command, stdout=log, stderr=subprocess.STDOUT)


def ends_of_a_pipe():
    reader, writer = os.pipe()  # ok: unreleased-resource
    os.close(reader)
    os.close(writer)


def one_end_of_a_pipe():
    reader, writer = os.pipe()  # expect: unreleased-resource
    os.close(writer)


def both_ends_of_a_pipe_returned():
    return os.pipe()  # ok: unreleased-resource


_shared_executor = ThreadPoolExecutor(8)  # ok: unreleased-resource


def in_background(function):
    return _shared_executor.submit(function)


def executor_for_each_call(function, items):
    executor = ThreadPoolExecutor(4)  # expect: unreleased-resource
    return [executor.submit(function, item) for item in items]


def executor_that_is_shut_down(function, items):
    with ThreadPoolExecutor(4) as executor:  # ok: unreleased-resource
        return list(executor.map(function, items))


def executor_or_default(function, items, executor=None):
    with executor or ThreadPoolExecutor(4) as pool:  # ok: unreleased-resource
        return list(pool.map(function, items))


def open_in_background(path):
    # ok: unreleased-resource
    subprocess.Popen(["viewer", path], stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)


def open_and_talk(path):
    subprocess.Popen(["viewer", path], stdin=subprocess.PIPE)  # expect: unreleased-resource


def started(command):
    process = subprocess.Popen(command)  # ok: unreleased-resource
    return process.pid


def stopped_at_exit(command):
    process = subprocess.Popen(command)  # ok: unreleased-resource
    number = process.pid

    def stop():
        os.kill(number, signal.SIGTERM)

    atexit.register(stop)


def signalled(command):
    process = subprocess.Popen(command)  # ok: unreleased-resource
    os.killpg(os.getpgid(process.pid), signal.SIGTERM)


def only_named(command):
    process = subprocess.Popen(command)  # expect: unreleased-resource
    print(process.pid)


def shown(path):
    # Launched to go on by itself, as without the name.
    _ = subprocess.Popen(["xdg-open", path])  # ok: unreleased-resource


def shown_with_a_pipe(path):
    _ = subprocess.Popen(["less"], stdin=subprocess.PIPE)  # expect: unreleased-resource
