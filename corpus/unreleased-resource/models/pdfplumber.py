import pdfplumber


def page_count(path):
    return len(pdfplumber.open(path).pages)  # expect: unreleased-resource


def text(path):
    with pdfplumber.open(path) as document:  # ok: unreleased-resource
        return [page.extract_text() for page in document.pages]
