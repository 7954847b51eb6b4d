from flask import send_file


def download(path):
    return send_file(open(path, "rb"), mimetype="text/plain")  # ok: unreleased-resource


def download_copy(path):
    file = open(path, "rb")  # expect: unreleased-resource
    return send_file(path, download_name=str(len(file.read())))
