# See `asyncio` for what was chosen though unsound.

from asyncio import (
    Future, Task, all_tasks, as_completed, create_task, current_task, ensure_future, gather,
    run_coroutine_threadsafe, shield, sleep, wait, wait_for,
)
