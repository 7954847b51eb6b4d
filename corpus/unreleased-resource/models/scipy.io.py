import gzip
import io

from scipy.io import netcdf_file


def names(path):
    file = netcdf_file(path)  # expect: unreleased-resource
    return sorted(file.variables)


def names_closed(path):
    with netcdf_file(path) as file:  # ok: unreleased-resource
        return sorted(file.variables)


def names_in_archive(path):
    with netcdf_file(gzip.open(path)) as file:  # ok: unreleased-resource
        return sorted(file.variables)


def names_in_memory(data):
    return sorted(netcdf_file(io.BytesIO(data)).variables)  # ok: unreleased-resource
