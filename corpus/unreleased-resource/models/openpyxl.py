import openpyxl


def sheet_count(path):
    book = openpyxl.load_workbook(path, read_only=True)  # expect: unreleased-resource
    return len(book.sheetnames)


def sheet_names(path):
    book = openpyxl.load_workbook(path, read_only=True)  # ok: unreleased-resource
    try:
        return list(book.sheetnames)
    finally:
        book.close()


def rewrite(path):
    book = openpyxl.load_workbook(path)  # ok: unreleased-resource
    book.save(path)
