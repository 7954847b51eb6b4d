from pexpect.pxssh import pxssh


def reboot(host):
    shell = pxssh()  # expect: unreleased-resource
    shell.login(host)
    shell.sendline("reboot")


def uptime(host):
    shell = pxssh()  # ok: unreleased-resource
    try:
        shell.login(host)
        shell.sendline("uptime")
        shell.prompt()
        return shell.before
    finally:
        shell.logout()
