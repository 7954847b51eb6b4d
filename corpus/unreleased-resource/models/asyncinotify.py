from asyncinotify import Inotify


async def change(path):
    watch = Inotify()  # expect: unreleased-resource
    return await watch.get()


async def change_closed(path):
    with Inotify() as watch:  # ok: unreleased-resource
        return await watch.get()
