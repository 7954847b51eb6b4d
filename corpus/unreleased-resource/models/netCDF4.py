from netCDF4 import Dataset


def add_time(path):
    data = Dataset(path, "a")  # expect: unreleased-resource
    data.createDimension("time", None)
    data.sync()


def add_time_well(path):
    data = Dataset(path, "a")  # ok: unreleased-resource
    try:
        data.createDimension("time", None)
    finally:
        data.close()
