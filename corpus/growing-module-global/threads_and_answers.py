"""What waits for an answer, and threads that were started."""

import threading

threads = []  # expect: growing-module-global
alive = []  # ok: growing-module-global


def handle(request):
    thread = threading.Thread(target=request.run)
    thread.start()
    threads.append(thread)


def handle_and_sweep(request):
    global alive
    thread = threading.Thread(target=request.run)
    thread.start()
    alive = [other for other in alive if other.is_alive()]
    alive.append(thread)


def shutdown():
    for thread in threads:
        thread.join()


pending = {}  # expect: growing-module-global
waiting = {}  # ok: growing-module-global


def send(connection, message):
    message.id = connection.next_id()
    pending[message.id] = message


def send_waiting(connection, message):
    message.id = connection.next_id()
    waiting[message.id] = message


def receive(message_id, answer):
    return waiting.pop(message_id).resolve(answer)
