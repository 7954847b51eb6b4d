import jsonlines


def first(path):
    reader = jsonlines.open(path)  # expect: unreleased-resource
    return dict(reader.read())


def append(path, record):
    jsonlines.open(path, "a").write(record)  # expect: unreleased-resource


def append_well(path, record):
    with jsonlines.open(path, mode="a") as writer:  # ok: unreleased-resource
        writer.write(record)
