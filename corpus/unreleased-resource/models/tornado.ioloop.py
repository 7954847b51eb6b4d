from tornado.ioloop import IOLoop


def run(work):
    loop = IOLoop(make_current=False)  # expect: unreleased-resource
    loop.run_sync(work)


def run_well(work):
    loop = IOLoop(make_current=False)  # ok: unreleased-resource
    try:
        loop.run_sync(work)
    finally:
        loop.close()


def run_here(work):
    loop = IOLoop.current()  # ok: unreleased-resource
    loop.run_sync(work)
