import openslide


def size(path):
    slide = openslide.OpenSlide(path)  # expect: unreleased-resource
    return slide.dimensions


def size_closed(path):
    with openslide.OpenSlide(path) as slide:  # ok: unreleased-resource
        return slide.dimensions


def thumbnail(path):
    slide = openslide.open_slide(path)  # expect: unreleased-resource
    return slide.get_thumbnail((64, 64))


def thumbnail_closed(path):
    slide = openslide.open_slide(path)  # ok: unreleased-resource
    try:
        return slide.get_thumbnail((64, 64))
    finally:
        slide.close()
