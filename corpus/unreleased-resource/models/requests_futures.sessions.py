from requests_futures.sessions import FuturesSession


def fetch(url):
    session = FuturesSession(max_workers=4)  # expect: unreleased-resource
    return session.get(url).result().text


def fetch_closed(url):
    with FuturesSession(max_workers=4) as session:  # ok: unreleased-resource
        return session.get(url).result().text
