# See `asyncio` for what was chosen though unsound.

from asyncio import (
    AbstractEventLoop, AbstractServer, Handle, TimerHandle, get_event_loop, get_event_loop_policy,
    get_running_loop, new_event_loop, set_event_loop, set_event_loop_policy,
)
