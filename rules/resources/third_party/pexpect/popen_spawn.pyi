# A child without a terminal; see `pexpect`.
from pexpect.pty_spawn import spawn

class PopenSpawn(spawn):
    def __init__(self, cmd, *args, logfile=..., **kwargs) -> Owned: ...
    @releases
    def kill(self, sig) -> None: ...
