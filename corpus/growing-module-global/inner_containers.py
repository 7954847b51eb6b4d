"""Inner containers that are emptied while their keys stay."""
from collections import defaultdict

rooms = defaultdict(set)  # expect: growing-module-global
halls = defaultdict(set)  # ok: growing-module-global
listeners = {}  # expect: growing-module-global


def join(room_id, user):
    rooms[room_id].add(user)


def leave(room_id, user):
    rooms[room_id].discard(user)


def enter(hall_id, user):
    halls[hall_id].add(user)


def exit_hall(hall_id, user):
    halls[hall_id].discard(user)
    if not halls[hall_id]:
        del halls[hall_id]


def listen(session_id, callback):
    listeners.setdefault(session_id, []).append(callback)


def unlisten(session_id, callback):
    listeners[session_id].remove(callback)


chats = {}  # expect: growing-module-global
open_chats = {}  # ok: growing-module-global
statuses = {}  # ok: growing-module-global


def chat(session_id, text):
    chats.setdefault(session_id, []).append(text)


def open_chat(session_id, text):
    open_chats.setdefault(session_id, []).append(text)


def close_chat(session_id):
    return open_chats.pop(session_id, [])


def poll(services):
    # One function that puts in and takes out again: nothing comes and goes.
    for service in services:
        status = statuses.setdefault(service.get("name"), {})
        status["seen"] = True
        status.pop("error", None)
