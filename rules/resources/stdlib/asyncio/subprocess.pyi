# See `asyncio` for what was chosen though unsound.

from asyncio import Process, create_subprocess_exec, create_subprocess_shell

PIPE: int
STDOUT: int
DEVNULL: int
