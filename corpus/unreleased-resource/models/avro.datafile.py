from avro.datafile import DataFileReader, DataFileWriter
from avro.io import DatumReader, DatumWriter


def rows(path):
    reader = DataFileReader(open(path, "rb"), DatumReader())  # expect: unreleased-resource
    return list(reader)


def rows_closed(path):
    reader = DataFileReader(open(path, "rb"), DatumReader())  # ok: unreleased-resource  # expect: unreleased-on-error
    try:
        return list(reader)
    finally:
        reader.close()


def store(path, schema, row):
    writer = DataFileWriter(open(path, "wb"), DatumWriter(), schema)  # expect: unreleased-resource
    writer.append(row)


def store_closed(path, schema, row):
    with DataFileWriter(open(path, "wb"), DatumWriter(), schema) as writer:  # ok: unreleased-resource  # expect: unreleased-on-error
        writer.append(row)
