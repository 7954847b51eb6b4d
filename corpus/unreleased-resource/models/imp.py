import imp


def plugin(name, folder):
    file, path, description = imp.find_module(name, [folder])  # ok: unreleased-resource
    return imp.load_module(name, file, path, description)


def plugin_closed_late(name, folder):
    file, path, description = imp.find_module(name, [folder])  # expect: unreleased-on-error
    module = imp.load_module(name, file, path, description)
    file.close()
    return module


def plugin_closed(name, folder):
    file, path, description = imp.find_module(name, [folder])  # ok: unreleased-resource
    try:
        return imp.load_module(name, file, path, description)
    finally:
        if file:
            file.close()
