import shapefile


def shapes(path):
    reader = shapefile.Reader(path)  # expect: unreleased-resource
    return reader.shapes()


def shapes_closed(path):
    with shapefile.Reader(path) as reader:  # ok: unreleased-resource
        return reader.shapes()


def mark(path, x, y):
    writer = shapefile.Writer(path)  # expect: unreleased-resource
    writer.point(x, y)


def mark_closed(path, x, y):
    writer = shapefile.Writer(path)  # ok: unreleased-resource
    try:
        writer.point(x, y)
    finally:
        writer.close()
