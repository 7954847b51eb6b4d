import pefile


def machine(path):
    image = pefile.PE(path, fast_load=True)  # expect: unreleased-resource
    return image.FILE_HEADER.Machine


def machine_closed(path):
    image = pefile.PE(path, fast_load=True)  # ok: unreleased-resource
    try:
        return image.FILE_HEADER.Machine
    finally:
        image.close()


def machine_of(data):
    image = pefile.PE(data=data)  # ok: unreleased-resource
    return image.FILE_HEADER.Machine
