import h5py


def names(path):
    file = h5py.File(path, "r")  # expect: unreleased-resource
    return len(file.keys())


def add(path, name, values):
    file = h5py.File(path, "a")  # expect: unreleased-resource
    file.create_dataset(name, data=values)
    file.flush()


def mean(path, name):
    with h5py.File(path) as file:  # ok: unreleased-resource
        return file[name][:].mean()


def dataset(path, name):
    file = h5py.File(path)  # todo-ok: unreleased-resource what a subscript gives is not known to lead back
    return file[name]
