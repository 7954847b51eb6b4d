import xarray


def mean(path):
    data = xarray.open_dataset(path)  # ok: unreleased-resource
    return data.load().mean()


def copy(path, target):
    data = xarray.open_mfdataset(path)  # expect: unreleased-on-error
    data.to_netcdf(target)
    data.close()


def values(path):
    with xarray.open_dataarray(path) as data:  # ok: unreleased-resource, unreleased-on-error
        return data.values
