from pyxlsb import open_workbook


def sheets(path):
    workbook = open_workbook(path)  # expect: unreleased-resource
    return workbook.sheets


def sheets_closed(path):
    with open_workbook(path) as workbook:  # ok: unreleased-resource
        return workbook.sheets
