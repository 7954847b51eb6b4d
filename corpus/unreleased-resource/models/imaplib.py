import imaplib


def alive_by_imap4(host):
    client = imaplib.IMAP4(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_imap4_closed(host):
    with imaplib.IMAP4(host) as client:  # ok: unreleased-resource
        return client.noop()


def alive_by_imap4_ssl(host):
    client = imaplib.IMAP4_SSL(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_imap4_ssl_closed(host):
    client = imaplib.IMAP4_SSL(host)  # ok: unreleased-resource
    try:
        return client.noop()
    finally:
        client.logout()


def alive_by_imap4_stream(host):
    client = imaplib.IMAP4_stream(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_imap4_stream_closed(host):
    with imaplib.IMAP4_stream(host) as client:  # ok: unreleased-resource
        return client.noop()


def close_is_of_the_mailbox(host):
    client = imaplib.IMAP4(host)  # expect: unreleased-resource
    client.select()
    client.close()
