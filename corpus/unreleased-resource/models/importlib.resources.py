from importlib import resources


def schema(package):
    return resources.open_text(package, "schema.sql").read()  # expect: unreleased-resource


def schema_closed(package):
    with resources.open_text(package, "schema.sql") as stream:  # ok: unreleased-resource
        return stream.read()


def picture(package):
    return resources.open_binary(package, "logo.png").read()  # expect: unreleased-resource


def picture_closed(package):
    with resources.open_binary(package, "logo.png") as stream:  # ok: unreleased-resource
        return stream.read()


def template(package, name):
    return (resources.files(package) / name).open().read()  # expect: unreleased-resource


def template_closed(package, name):
    with resources.files(package).joinpath(name).open() as stream:  # ok: unreleased-resource
        return stream.read()
