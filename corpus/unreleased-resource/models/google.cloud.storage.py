from google.cloud.storage import Blob, Client


def save(blob: Blob, data):
    file = blob.open("wb")  # expect: unreleased-resource
    file.write(data)


def save_to(bucket, name, data):
    Client().bucket(bucket).blob(name).open("wb").write(data)  # expect: unreleased-resource


def save_well(blob: Blob, data):
    with blob.open("wb") as file:  # ok: unreleased-resource
        file.write(data)
