from pyarrow import csv


def store(sink, table):
    writer = csv.CSVWriter(sink, table.schema)  # expect: unreleased-resource
    writer.write(table)


def store_closed(sink, table):
    with csv.CSVWriter(sink, table.schema) as writer:  # ok: unreleased-resource
        writer.write(table)


def first(path):
    reader = csv.open_csv(path)  # expect: unreleased-resource
    return reader.read_next_batch()


def first_closed(path):
    with csv.open_csv(path) as reader:  # ok: unreleased-resource
        return reader.read_next_batch()
