import numpy as np


def save(path, values):
    np.save(open(path, "wb"), values)  # expect: unreleased-resource


def table(path):
    return np.loadtxt(open(path))  # expect: unreleased-resource


def values(path):
    return np.load(path)  # ok: unreleased-resource


def save_well(path, values):
    with open(path, "wb") as file:  # ok: unreleased-resource
        np.save(file, values)


def weights(path):
    return np.load(path)["weights"]  # expect: unreleased-resource


def weights_and_bias(path):
    archive = np.load(path)  # expect: unreleased-resource
    return archive["weights"], archive["bias"]


def weights_well(path):
    with np.load(path) as archive:  # ok: unreleased-resource
        return archive["weights"]


def rows(path):
    return np.load(path)[10:]  # ok: unreleased-resource


def mapped(path):
    return np.load(path, mmap_mode="r")["column"]  # ok: unreleased-resource
