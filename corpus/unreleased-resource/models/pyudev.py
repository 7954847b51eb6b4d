import pyudev


def watch(monitor, callback):
    observer = pyudev.MonitorObserver(monitor, callback=callback)  # expect: unreleased-resource
    observer.start()


def watch_while(monitor, callback, work):
    observer = pyudev.MonitorObserver(monitor, callback=callback)  # ok: unreleased-resource, unreleased-on-error
    observer.start()
    try:
        work()
    finally:
        observer.stop()
