from inotify_simple import INotify, flags


def changes(path):
    watch = INotify()  # expect: unreleased-resource
    return watch.read()


def changes_closed(path):
    with INotify() as watch:  # ok: unreleased-resource
        return watch.read()
