import pyinotify


def changed(path):
    manager = pyinotify.WatchManager()  # expect: unreleased-resource
    manager.add_watch(path, pyinotify.IN_MODIFY)
    notifier = pyinotify.Notifier(manager)
    return notifier.check_events(1000)


def changed_closed(path):
    manager = pyinotify.WatchManager()  # ok: unreleased-resource
    try:
        manager.add_watch(path, pyinotify.IN_MODIFY)
    finally:
        manager.close()


def follow(path, handler):
    manager = pyinotify.WatchManager()  # ok: unreleased-resource  # expect: unreleased-on-error
    manager.add_watch(path, pyinotify.IN_MODIFY)
    notifier = pyinotify.Notifier(manager, handler)
    notifier.loop()
