import tables


def store(path, values):
    file = tables.open_file(path, "w")  # expect: unreleased-resource
    file.create_array("/", "values", values)


def store_well(path, values):
    file = tables.open_file(path, "w")  # ok: unreleased-resource
    try:
        file.create_array("/", "values", values)
    finally:
        file.close()
