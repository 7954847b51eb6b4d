import selectors


def ready_by_default(stream):
    selector = selectors.DefaultSelector()  # expect: unreleased-resource
    selector.register(stream, selectors.EVENT_READ)
    return selector.select(1)


def ready_by_default_closed(stream):
    with selectors.DefaultSelector() as selector:  # ok: unreleased-resource
        selector.register(stream, selectors.EVENT_READ)
        return selector.select(1)


def ready_by_epoll(stream):
    selector = selectors.EpollSelector()  # expect: unreleased-resource
    selector.register(stream, selectors.EVENT_READ)
    return selector.select(1)


def ready_by_epoll_closed(stream):
    with selectors.EpollSelector() as selector:  # ok: unreleased-resource
        selector.register(stream, selectors.EVENT_READ)
        return selector.select(1)


def ready_by_kqueue(stream):
    selector = selectors.KqueueSelector()  # expect: unreleased-resource
    selector.register(stream, selectors.EVENT_READ)
    return selector.select(1)


def ready_by_kqueue_closed(stream):
    with selectors.KqueueSelector() as selector:  # ok: unreleased-resource
        selector.register(stream, selectors.EVENT_READ)
        return selector.select(1)


def ready_by_devpoll(stream):
    selector = selectors.DevpollSelector()  # expect: unreleased-resource
    selector.register(stream, selectors.EVENT_READ)
    return selector.select(1)


def ready_by_devpoll_closed(stream):
    with selectors.DevpollSelector() as selector:  # ok: unreleased-resource
        selector.register(stream, selectors.EVENT_READ)
        return selector.select(1)


def ready_by_poll(stream):
    selector = selectors.PollSelector()  # ok: unreleased-resource
    selector.register(stream, selectors.EVENT_READ)
    return selector.select(1)
