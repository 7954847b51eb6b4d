import mmap


def position(stream, needle):
    view = mmap.mmap(stream.fileno(), 0)  # expect: unreleased-resource
    return view.find(needle)


def position_closed(stream, needle):
    with mmap.mmap(stream.fileno(), 0) as view:  # ok: unreleased-resource
        return view.find(needle)
