from rasterio.io import MemoryFile


def copy(data):
    memory = MemoryFile(data)  # expect: unreleased-resource
    return memory.read()


def copy_closed(data):
    with MemoryFile(data) as memory:  # ok: unreleased-resource
        return memory.read()


def width(memory: MemoryFile):
    raster = memory.open()  # expect: unreleased-resource
    return raster.width


def width_closed(memory: MemoryFile):
    with memory.open() as raster:  # ok: unreleased-resource
        return raster.width
