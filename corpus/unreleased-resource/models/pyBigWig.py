import pyBigWig


def chromosomes(path):
    track = pyBigWig.open(path)  # expect: unreleased-resource
    return track.chroms()


def chromosomes_closed(path):
    track = pyBigWig.open(path)  # ok: unreleased-resource
    try:
        return track.chroms()
    finally:
        track.close()
