from watchdog.observers import Observer


def watch(path, handler):
    observer = Observer()  # expect: unreleased-resource
    observer.schedule(handler, path)
    observer.start()


def watch_while(path, handler, work):
    observer = Observer()  # ok: unreleased-resource  # expect: unreleased-on-error
    observer.schedule(handler, path)
    observer.start()
    try:
        work()
    finally:
        observer.stop()
        observer.join()


def watch_all(folders, handler, work):
    observer = Observer()  # ok: unreleased-on-error
    for folder in folders:
        observer.schedule(handler, folder)
    try:
        observer.start()
        work()
    finally:
        observer.stop()
