from logs import finish, open_log


def nightly():
    log = open_log("nightly")
    try:
        log.write("running\n")
    finally:
        finish(log)


def hourly(settings):
    log = open_log("hourly")
    if settings.verbose:
        log.write("running\n")
    return settings.jobs
