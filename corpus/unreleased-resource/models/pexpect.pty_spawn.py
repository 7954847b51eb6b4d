import pexpect


def answer(command, reply):
    child = pexpect.spawn(command)  # expect: unreleased-resource
    child.expect("password:")
    child.sendline(reply)
    return child.isalive()


def run(command, reply):
    with pexpect.spawn(command) as child:  # ok: unreleased-resource
        child.expect("password:")
        child.sendline(reply)
        return child.read()


def stop(command):
    child = pexpect.spawn(command)  # ok: unreleased-resource
    try:
        child.expect("ready")
    finally:
        child.close()


def logged(command, path):
    log = open(path, "wb")  # expect: unreleased-resource
    child = pexpect.spawn(command, logfile=log)  # ok: unreleased-resource
    return child
