# A child keeps a terminal and a process until it is closed. `wait` and `terminate` reap it and are taken for a
# release, although the terminal stays open until the object is collected: unsound, but that is soon.
# The file that a child is logged to is not closed with it.
from pexpect.pty_spawn import spawn, spawnu

def run(command, *args, **kwargs) -> bytes: ...
