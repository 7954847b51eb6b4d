import json

from compat import http_client, urllib
from vendored.six.moves.urllib.request import urlopen


def fetched(url):
    response = urllib.request.urlopen(url)  # expect: unreleased-resource
    return json.load(response)


def fetched_and_closed(url):
    response = urllib.request.urlopen(url)  # ok: unreleased-resource
    try:
        return json.load(response)
    finally:
        response.close()


def named(url):
    return urlopen(url).geturl()  # expect: unreleased-resource


def asked(host):
    connection = http_client.HTTPConnection(host)  # expect: unreleased-resource
    connection.request("GET", "/")
    return connection.getresponse().status
