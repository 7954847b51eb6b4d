import xlrd


def sheet_count(path):
    book = xlrd.open_workbook(path, on_demand=True)  # expect: unreleased-resource
    return int(book.nsheets)


def sheet_count_well(path):
    with xlrd.open_workbook(path, on_demand=True) as book:  # ok: unreleased-resource
        return int(book.nsheets)


def book(path):
    return xlrd.open_workbook(path).nsheets  # ok: unreleased-resource
