import signal

from pexpect.popen_spawn import PopenSpawn


def login(command):
    child = PopenSpawn(command)  # expect: unreleased-resource
    child.expect("login:")


def login_closed(command):
    child = PopenSpawn(command)  # ok: unreleased-resource
    try:
        child.expect("login:")
    finally:
        child.kill(signal.SIGTERM)
