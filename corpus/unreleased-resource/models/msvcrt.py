import msvcrt
import os


def from_handle(handle):
    descriptor = msvcrt.open_osfhandle(handle, os.O_RDONLY)  # expect: unreleased-resource
    return os.read(descriptor, 1)


def from_handle_closed(handle):
    descriptor = msvcrt.open_osfhandle(handle, os.O_RDONLY)  # ok: unreleased-resource
    try:
        return os.read(descriptor, 1)
    finally:
        os.close(descriptor)
