from mpi4py.futures import MPIPoolExecutor


def total(parts):
    pool = MPIPoolExecutor()  # expect: unreleased-resource
    return sum(pool.map(abs, parts))


def total_closed(parts):
    with MPIPoolExecutor() as pool:  # ok: unreleased-resource
        return sum(pool.map(abs, parts))
