def open_log(name):
    return open(f"/var/log/{name}.log", "a")


def finish(log):
    log.close()
