import pyarrow as pa


def size(path):
    file = pa.OSFile(path)  # expect: unreleased-resource
    return file.size()


def append(path, data):
    stream = pa.output_stream(path)  # expect: unreleased-resource
    stream.write(data)


def magic(path):
    stream = pa.input_stream(path)  # expect: unreleased-resource
    return stream.read(4)


def size_well(path):
    with pa.OSFile(path) as file:  # ok: unreleased-resource
        return file.size()


def append_well(path, data):
    with pa.output_stream(path) as stream:  # ok: unreleased-resource
        stream.write(data)


def magic_well(path):
    with pa.input_stream(path) as stream:  # ok: unreleased-resource
        return stream.read(4)
