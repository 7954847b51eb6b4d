from pypdf import PdfMerger


def join(paths, target):
    merger = PdfMerger()  # expect: unreleased-resource
    for path in paths:
        merger.append(path)
    merger.write(target)


def join_well(paths, target):
    with PdfMerger() as merger:  # ok: unreleased-resource
        for path in paths:
            merger.append(path)
        merger.write(target)
