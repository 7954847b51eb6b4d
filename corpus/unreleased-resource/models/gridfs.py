from gridfs import GridFS, GridFSBucket


def store(database, data):
    file = GridFS(database).new_file(filename="data")  # expect: unreleased-resource
    file.write(data)


def upload(database, data):
    file = GridFSBucket(database).open_upload_stream("data")  # expect: unreleased-resource
    file.write(data)


def upload_as(database, key, data):
    file = GridFSBucket(database).open_upload_stream_with_id(key, "data")  # expect: unreleased-resource
    file.write(data)


def store_well(database, data):
    with GridFS(database).new_file(filename="data") as file:  # ok: unreleased-resource
        file.write(data)


def upload_well(database, data):
    with GridFSBucket(database).open_upload_stream("data") as file:  # ok: unreleased-resource
        file.write(data)


def start_upload(database, key):
    return GridFSBucket(database).open_upload_stream_with_id(key, "data")  # ok: unreleased-resource
