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
