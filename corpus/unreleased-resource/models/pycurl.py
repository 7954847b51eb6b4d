import pycurl


def fetch(url):
    curl = pycurl.Curl()  # ok: unreleased-resource
    curl.setopt(curl.URL, url)
    curl.perform()


def fetch_all(handle):
    multi = pycurl.CurlMulti()  # expect: unreleased-on-error
    multi.add_handle(handle)
    multi.close()


def status(url):
    curl = pycurl.Curl()  # ok: unreleased-on-error
    curl.setopt(curl.URL, url)
    try:
        curl.perform()
        return curl.getinfo(pycurl.RESPONSE_CODE)
    finally:
        curl.close()
