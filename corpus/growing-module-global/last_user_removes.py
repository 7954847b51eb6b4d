"""The last of several that share an entry takes it out."""

import asyncio
from collections import defaultdict

_locks = defaultdict(asyncio.Lock)  # ok: growing-module-global
_users = defaultdict(int)  # ok: growing-module-global
_turns = defaultdict(asyncio.Lock)  # expect: growing-module-global


async def transfer(request, move):
    _users[request.source] += 1
    try:
        async with _locks[request.source]:
            await move(request)
    finally:
        _users[request.source] -= 1
        if not _users[request.source]:
            del _users[request.source]
            _locks.pop(request.source, None)


async def transfer_in_turn(request, move):
    async with _turns[request.source]:
        await move(request)
    if request.is_last:
        _turns.pop(request.source, None)
