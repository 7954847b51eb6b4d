import pysam


def count(path):
    return pysam.AlignmentFile(path).count()  # expect: unreleased-resource


def count_well(path):
    with pysam.AlignmentFile(path) as alignments:  # ok: unreleased-resource
        return alignments.count()
