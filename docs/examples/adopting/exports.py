import csv
import tempfile


def rows(path):
    return list(csv.reader(open(path)))


def export(rows):
    path = tempfile.mkdtemp()
    output = open(path + "/rows.csv", "w")
    csv.writer(output).writerows(rows)
    output.close()
