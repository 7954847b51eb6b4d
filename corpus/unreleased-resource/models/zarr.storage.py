import zarr
from zarr.storage import ZipStore


def touch(path):
    store = ZipStore(path, mode="w")  # expect: unreleased-resource
    store.flush()


def save(path, values):
    store = ZipStore(path, mode="w")  # ok: unreleased-resource
    try:
        zarr.save(store, values)
    finally:
        store.close()
