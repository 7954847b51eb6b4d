from file_read_backwards import FileReadBackwards


def last(path):
    lines = FileReadBackwards(path)  # expect: unreleased-resource
    return lines.readline()


def last_closed(path):
    with FileReadBackwards(path) as lines:  # ok: unreleased-resource
        return lines.readline()
