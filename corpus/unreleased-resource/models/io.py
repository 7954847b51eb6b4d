import io


def compiled(path):
    source = io.open_code(path)  # expect: unreleased-resource
    return compile(source.read(), path, "exec")


def header(path):
    raw = io.FileIO(path)  # expect: unreleased-resource
    return raw.read(16)


def text(path):
    raw = io.open(path, "rb")  # expect: unreleased-resource
    return io.TextIOWrapper(raw, encoding="utf-8").read()


def raw_of(path):
    stream = open(path)  # expect: unreleased-resource
    raw = stream.detach()  # ok: unreleased-resource
    return raw.read(4)


def raw_of_closed(path):
    stream = open(path)  # ok: unreleased-resource
    with stream.detach() as raw:  # ok: unreleased-resource
        return raw.read(4)


def unbuffered(path):
    stream = io.BufferedReader(io.FileIO(path))  # expect: unreleased-resource
    raw = stream.detach()  # ok: unreleased-resource
    return raw.read(4)


def unbuffered_closed(path):
    stream = io.BufferedReader(io.FileIO(path))  # ok: unreleased-resource
    with stream.detach() as raw:  # ok: unreleased-resource
        return raw.read(4)


def compiled_and_closed(path):
    with io.open_code(path) as source:  # ok: unreleased-resource
        return compile(source.read(), path, "exec")


def header_closed(path):
    with io.FileIO(path) as raw:  # ok: unreleased-resource
        return raw.read(16)


def text_closed(path):
    raw = io.open(path, "rb")  # ok: unreleased-resource
    with io.TextIOWrapper(raw, encoding="utf-8") as stream:
        return stream.read()


def text_in_memory(lines):
    stream = io.TextIOWrapper(io.BytesIO())
    stream.writelines(lines)
    return stream.detach().getvalue()  # ok: unreleased-resource


def in_memory(data):
    return io.TextIOWrapper(io.BytesIO(data)).read()  # ok: unreleased-resource
