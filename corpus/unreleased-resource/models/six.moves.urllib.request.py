from six.moves.urllib.request import urlopen


def page(url):
    return str(urlopen(url).read())  # expect: unreleased-resource


def page_well(url):
    response = urlopen(url)  # ok: unreleased-resource
    try:
        return response.read()
    finally:
        response.close()
