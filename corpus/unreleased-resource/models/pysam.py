import pysam


def samples(path):
    variants = pysam.VariantFile(path)  # expect: unreleased-resource
    return list(variants.header)


def samples_closed(path):
    with pysam.VariantFile(path) as variants:  # ok: unreleased-resource
        return list(variants.header)


def sequence(path, region):
    fasta = pysam.FastaFile(path)  # expect: unreleased-resource
    return fasta.fetch(region)


def sequence_closed(path, region):
    with pysam.FastaFile(path) as fasta:  # ok: unreleased-resource
        return fasta.fetch(region)


def first(path):
    reads = pysam.FastxFile(path)  # expect: unreleased-resource
    return next(reads)


def first_closed(path):
    with pysam.FastxFile(path) as reads:  # ok: unreleased-resource
        return next(reads)


def rows(path, region):
    table = pysam.TabixFile(path)  # expect: unreleased-resource
    return list(table.fetch(region))


def rows_closed(path, region):
    table = pysam.TabixFile(path)  # ok: unreleased-resource
    try:
        return list(table.fetch(region))
    finally:
        table.close()
