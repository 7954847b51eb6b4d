import pikepdf


def pages(path):
    pdf = pikepdf.open(path)  # expect: unreleased-resource
    return len(pdf.pages)


def pages_closed(path):
    with pikepdf.open(path) as pdf:  # ok: unreleased-resource
        return len(pdf.pages)


def copy(path, target):
    pdf = pikepdf.Pdf.open(path)  # expect: unreleased-resource
    pdf.save(target)


def copy_closed(path, target):
    pdf = pikepdf.Pdf.open(path)  # ok: unreleased-resource
    try:
        pdf.save(target)
    finally:
        pdf.close()
