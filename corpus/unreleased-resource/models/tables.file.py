from tables.file import open_file


def store(path, values):
    file = open_file(path, "w")  # expect: unreleased-resource
    file.create_array("/", "values", values)
    file.flush()


def store_well(path, values):
    with open_file(path, "w") as file:  # ok: unreleased-resource
        file.create_array("/", "values", values)
