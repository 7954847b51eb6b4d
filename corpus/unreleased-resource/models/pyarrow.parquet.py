import pyarrow.parquet as pq


def export(path, schema, tables):
    writer = pq.ParquetWriter(path, schema)  # expect: unreleased-resource
    for table in tables:
        writer.write_table(table)


def export_well(path, schema, tables):
    with pq.ParquetWriter(path, schema) as writer:  # ok: unreleased-resource
        for table in tables:
            writer.write_table(table)
