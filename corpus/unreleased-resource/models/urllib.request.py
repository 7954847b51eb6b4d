import json
import os
import urllib.request


def release(url):
    return json.load(urllib.request.urlopen(url))  # expect: unreleased-resource


def release_closed(url):
    with urllib.request.urlopen(url) as response:  # ok: unreleased-resource
        return json.load(response)


def by_opener(url, handler):
    response = urllib.request.build_opener(handler).open(url)  # expect: unreleased-resource
    return response.getheader("ETag")


def by_opener_closed(url, handler):
    with urllib.request.build_opener(handler).open(url) as response:  # ok: unreleased-resource
        return response.getheader("ETag")


def copied(url):
    path, headers = urllib.request.urlretrieve(url)  # expect: temporary-never-removed
    return headers["ETag"]


def copied_and_removed(url):
    path, headers = urllib.request.urlretrieve(url)  # ok: temporary-never-removed
    os.unlink(path)


def copied_to(url, target):
    urllib.request.urlretrieve(url, target)  # ok: temporary-never-removed


def by_its_file(url):
    response = urllib.request.urlopen(url)  # ok: unreleased-resource
    try:
        return response.read()
    finally:
        response.file.close()
