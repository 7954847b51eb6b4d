import pyarrow
from pyarrow import ipc


def store(sink, table):
    writer = ipc.new_file(sink, table.schema)  # expect: unreleased-resource
    writer.write(table)


def store_closed(sink, table):
    with ipc.new_file(sink, table.schema) as writer:  # ok: unreleased-resource
        writer.write(table)


def send(sink, table):
    writer = ipc.new_stream(sink, table.schema)  # expect: unreleased-resource
    writer.write(table)


def send_closed(sink, table):
    writer = ipc.new_stream(sink, table.schema)  # ok: unreleased-resource
    try:
        writer.write(table)
    finally:
        writer.close()


def send_by_class(sink, table):
    writer = pyarrow.RecordBatchStreamWriter(sink, table.schema)  # expect: unreleased-resource
    writer.write(table)


def send_by_class_closed(sink, table):
    writer = pyarrow.RecordBatchStreamWriter(sink, table.schema)  # ok: unreleased-resource
    try:
        writer.write(table)
    finally:
        writer.close()


def store_by_class(sink, table):
    writer = ipc.RecordBatchFileWriter(sink, table.schema)  # expect: unreleased-resource
    writer.write(table)


def store_by_class_closed(sink, table):
    with ipc.RecordBatchFileWriter(sink, table.schema) as writer:  # ok: unreleased-resource
        writer.write(table)


def packed(table):
    sink = pyarrow.BufferOutputStream()
    writer = ipc.new_stream(sink, table.schema)  # ok: unreleased-on-error
    writer.write(table)
    writer.close()
    return sink.getvalue()
