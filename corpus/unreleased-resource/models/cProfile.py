import cProfile


def profiled(path, work):
    profile = cProfile.Profile()
    log = open(path, "w")  # ok: unreleased-on-error
    profile.enable()
    try:
        work(log)
    finally:
        log.close()
