import imageio.v3 as iio


def first(path):
    image = iio.imopen(path, "r")  # expect: unreleased-resource
    return image.read()


def first_closed(path):
    with iio.imopen(path, "r") as image:  # ok: unreleased-resource
        return image.read()
