import tifffile


def pages(path):
    tiff = tifffile.TiffFile(path)  # expect: unreleased-resource
    return len(tiff.pages)


def pages_closed(path):
    with tifffile.TiffFile(path) as tiff:  # ok: unreleased-resource
        return len(tiff.pages)


def store(path, image):
    tiff = tifffile.TiffWriter(path)  # expect: unreleased-resource
    tiff.write(image)


def store_closed(path, image):
    with tifffile.TiffWriter(path) as tiff:  # ok: unreleased-resource
        tiff.write(image)
