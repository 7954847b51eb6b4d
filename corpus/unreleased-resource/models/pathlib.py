from pathlib import Path


def first_line(name):
    stream = Path(name).open()  # expect: unreleased-resource
    return stream.readline()


def first_line_of(path: Path):
    stream = path.open()  # expect: unreleased-resource
    return stream.readline()


def first_line_closed(name):
    with Path(name).open() as stream:  # ok: unreleased-resource
        return stream.readline()


def whole(name):
    return Path(name).read_text()  # ok: unreleased-resource


def below(folder, name):
    stream = (Path(folder) / "logs" / name).open()  # expect: unreleased-resource
    return stream.read()


def below_closed(folder: Path, name):
    path = folder / name
    with path.open() as stream:  # ok: unreleased-resource
        return stream.read()
