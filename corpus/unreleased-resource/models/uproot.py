import uproot


def keys(path):
    file = uproot.open(path)  # expect: unreleased-resource
    return file.keys()


def keys_closed(path):
    with uproot.open(path) as file:  # ok: unreleased-resource
        return file.keys()


def fill(path, types):
    file = uproot.recreate(path)  # expect: unreleased-resource
    file.mktree("events", types)


def fill_closed(path, types):
    with uproot.recreate(path) as file:  # ok: unreleased-resource
        file.mktree("events", types)


def fill_new(path, types):
    file = uproot.create(path)  # expect: unreleased-resource
    file.mktree("events", types)


def fill_new_closed(path, types):
    file = uproot.create(path)  # ok: unreleased-resource
    try:
        file.mktree("events", types)
    finally:
        file.close()


def extend(path, types):
    file = uproot.update(path)  # expect: unreleased-resource
    file.mktree("more", types)


def extend_closed(path, types):
    with uproot.update(path) as file:  # ok: unreleased-resource
        file.mktree("more", types)
