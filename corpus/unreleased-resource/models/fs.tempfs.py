from fs.tempfs import TempFS


def try_it(work):
    folder = TempFS()  # expect: unreleased-resource
    work(folder.listdir("/"))


def try_it_closed(work):
    with TempFS() as folder:  # ok: unreleased-resource
        work(folder.listdir("/"))
