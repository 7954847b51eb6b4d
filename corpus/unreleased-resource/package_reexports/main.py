import feeds
from feeds import fetch


def headline(url):
    return fetch(url).readline()  # expect: unreleased-resource


def saved_headline(path):
    return feeds.open(path).readline()  # expect: unreleased-resource


def saved_headline_closed(path):
    with feeds.open(path) as stream:  # ok: unreleased-resource
        return stream.readline()
