import xlsxwriter


def export(path, rows):
    book = xlsxwriter.Workbook(path)  # expect: unreleased-resource
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        sheet.write_row(number, 0, row)


def export_well(path, rows):
    with xlsxwriter.Workbook(path) as book:  # ok: unreleased-resource
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
