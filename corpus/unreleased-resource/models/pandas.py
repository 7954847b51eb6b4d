import pandas
import pandas as pd


def first_rows(path):
    reader = pd.read_csv(path, chunksize=100)  # expect: unreleased-resource
    print(reader.get_chunk())


def head(path):
    reader = pd.read_csv(path, iterator=True)  # expect: unreleased-resource
    print(reader.get_chunk(5))


def first_table_rows(path):
    reader = pd.read_table(path, chunksize=100)  # expect: unreleased-resource
    print(reader.get_chunk())


def first_records(path):
    reader = pd.read_json(path, lines=True, chunksize=100)  # expect: unreleased-resource
    print(reader.get_chunk())


def first_stata_rows(path):
    reader = pd.read_stata(path, chunksize=100)  # expect: unreleased-resource
    print(reader.get_chunk())


def first_sas_rows(path):
    reader = pd.read_sas(path, chunksize=100)  # expect: unreleased-resource
    print(reader.get_chunk())


def sheet_count(path):
    book = pd.ExcelFile(path)  # expect: unreleased-resource
    return len(book.sheet_names)


def export(frame, path):
    writer = pandas.ExcelWriter(path)  # expect: unreleased-resource
    print(writer.engine)


def store(path, frame):
    data = pd.HDFStore(path)  # expect: unreleased-resource
    data.put("frame", frame)


def total(path):
    with pd.read_csv(path, chunksize=100) as reader:  # ok: unreleased-resource
        return sum(len(chunk) for chunk in reader)


def total_of_all(path):
    result = 0
    for chunk in pd.read_csv(path, chunksize=100):  # ok: unreleased-resource
        result += len(chunk)
    return result


def frame(path):
    return pd.read_csv(path)  # ok: unreleased-resource


def table(path):
    with pd.read_table(path, chunksize=100) as reader:  # ok: unreleased-resource
        return reader.read()


def records(path):
    return pd.read_json(path, lines=True, chunksize=100)  # ok: unreleased-resource


def stata_rows(path):
    with pd.read_stata(path, chunksize=100) as reader:  # ok: unreleased-resource
        return reader.read()


def sas_rows(path):
    with pd.read_sas(path, chunksize=100) as reader:  # ok: unreleased-resource
        return reader.read()


def sheets(path):
    with pd.ExcelFile(path) as book:  # ok: unreleased-resource
        return [book.parse(name) for name in book.sheet_names]


def export_well(frame, path):
    with pandas.ExcelWriter(path) as writer:  # ok: unreleased-resource
        frame.to_excel(writer)


def store_well(path, frame):
    data = pd.HDFStore(path)  # ok: unreleased-resource
    try:
        data.put("frame", frame)
    finally:
        data.close()
