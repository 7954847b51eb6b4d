import pymupdf


def pages(path):
    document = pymupdf.open(path)  # expect: unreleased-resource
    return document.page_count


def pages_closed(path):
    with pymupdf.open(path) as document:  # ok: unreleased-resource
        return document.page_count


def text(path):
    document = pymupdf.Document(path)  # expect: unreleased-resource
    return document.load_page(0).get_text()


def text_closed(path):
    document = pymupdf.Document(path)  # ok: unreleased-resource
    try:
        return document.load_page(0).get_text()
    finally:
        document.close()
