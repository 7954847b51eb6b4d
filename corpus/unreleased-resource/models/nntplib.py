import nntplib


def news_by_nntp(host):
    client = nntplib.NNTP(host)  # expect: unreleased-resource
    return client.group("comp.lang.python")


def news_by_nntp_closed(host):
    with nntplib.NNTP(host) as client:  # ok: unreleased-resource
        return client.group("comp.lang.python")


def news_by_nntp_ssl(host):
    client = nntplib.NNTP_SSL(host)  # expect: unreleased-resource
    return client.group("comp.lang.python")


def news_by_nntp_ssl_closed(host):
    client = nntplib.NNTP_SSL(host)  # ok: unreleased-resource
    try:
        return client.group("comp.lang.python")
    finally:
        client.quit()
