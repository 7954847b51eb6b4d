from requests_cache import CachedSession


def fetch(url):
    session = CachedSession("answers")  # expect: unreleased-resource
    return session.get(url).text


def fetch_closed(url):
    with CachedSession("answers") as session:  # ok: unreleased-resource
        return session.get(url).text
