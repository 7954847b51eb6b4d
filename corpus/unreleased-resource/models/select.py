import select


def wait(descriptor):
    poller = select.epoll()  # expect: unreleased-resource
    poller.register(descriptor)
    return poller.poll(1)


def wait_closed(descriptor):
    with select.epoll() as poller:  # ok: unreleased-resource
        poller.register(descriptor)
        return poller.poll(1)


def inherited(number):
    return select.epoll.fromfd(number).poll(1)  # expect: unreleased-resource


def inherited_closed(number):
    with select.epoll.fromfd(number) as poller:  # ok: unreleased-resource
        return poller.poll(1)


def events(changes):
    queue = select.kqueue()  # expect: unreleased-resource
    return queue.control(changes, 1)


def events_closed(changes):
    queue = select.kqueue()  # ok: unreleased-resource
    try:
        return queue.control(changes, 1)
    finally:
        queue.close()


def inherited_events(number, changes):
    return select.kqueue.fromfd(number).control(changes, 1)  # expect: unreleased-resource


def inherited_events_closed(number):
    select.kqueue.fromfd(number).close()  # ok: unreleased-resource


def solaris(descriptor):
    poller = select.devpoll()  # expect: unreleased-resource
    poller.register(descriptor)


def solaris_closed(descriptor):
    poller = select.devpoll()  # ok: unreleased-resource
    try:
        poller.register(descriptor)
    finally:
        poller.close()


def in_memory(descriptor):
    poller = select.poll()  # ok: unreleased-resource
    poller.register(descriptor)
    return poller.poll(1)
