from requests_html import HTMLSession


def links(url):
    session = HTMLSession()  # expect: unreleased-resource
    return session.get(url).html.links


def links_closed(url):
    session = HTMLSession()  # ok: unreleased-resource
    try:
        return session.get(url).html.links
    finally:
        session.close()
