import rasterio


def width(path):
    raster = rasterio.open(path)  # expect: unreleased-resource
    return int(raster.width)


def pixels(path):
    with rasterio.open(path) as raster:  # ok: unreleased-resource
        return raster.read(1)
