from astropy.io import fits


def describe(path):
    units = fits.open(path)  # expect: unreleased-resource
    units.info()


def describe_closed(path):
    with fits.open(path) as units:  # ok: unreleased-resource
        units.info()
