import multiprocessing


def squares(numbers, square):
    pool = multiprocessing.Pool(4)  # expect: unreleased-resource
    return pool.map(square, numbers)


def squares_and_end(numbers, square):
    with multiprocessing.Pool(4) as pool:  # ok: unreleased-resource
        return pool.map(square, numbers)


def shared_table():
    manager = multiprocessing.Manager()  # expect: unreleased-resource
    return len(manager.dict())


def shared_table_and_end():
    with multiprocessing.Manager() as manager:  # ok: unreleased-resource
        return len(manager.dict())


def echo(message):
    ours, theirs = multiprocessing.Pipe()  # expect: unreleased-resource
    theirs.close()
    ours.send(message)


def echo_and_close():
    ours, theirs = multiprocessing.Pipe()  # ok: unreleased-resource
    ours.close()
    theirs.close()


def in_context(numbers, square):
    pool = multiprocessing.get_context("spawn").Pool(4)  # expect: unreleased-resource
    return pool.map(square, numbers)


def in_context_and_end(numbers, square):
    with multiprocessing.get_context("spawn").Pool(4) as pool:  # ok: unreleased-resource
        return pool.map(square, numbers)


def context_table():
    manager = multiprocessing.get_context("spawn").Manager()  # expect: unreleased-resource
    return len(manager.dict())


def context_table_and_end():
    with multiprocessing.get_context("spawn").Manager() as manager:  # ok: unreleased-resource
        return len(manager.dict())


def context_echo(message):
    ours, theirs = multiprocessing.get_context("spawn").Pipe()  # expect: unreleased-resource
    theirs.close()
    ours.send(message)


def context_echo_and_close():
    ours, theirs = multiprocessing.get_context("spawn").Pipe()  # ok: unreleased-resource
    ours.close()
    theirs.close()


def started(work):
    child = multiprocessing.Process(target=work)  # ok: unreleased-resource
    child.start()


class Registry:
    def __init__(self):
        self.entries = multiprocessing.Manager().dict()  # ok: unreleased-resource, owner-without-release


def entries_of_nobody():
    entries = multiprocessing.Manager().dict()  # expect: unreleased-resource
    entries["state"] = "open"
