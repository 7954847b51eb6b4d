import pkg_resources


def defaults():
    stream = pkg_resources.resource_stream("fleet", "defaults.ini")  # expect: unreleased-resource
    return stream.read()


def defaults_closed():
    with pkg_resources.resource_stream("fleet", "defaults.ini") as stream:  # ok: unreleased-resource
        return stream.read()
