from imapclient import IMAPClient


def unread(host):
    server = IMAPClient(host)  # expect: unreleased-resource
    return server.search("UNSEEN")


def unread_closed(host):
    with IMAPClient(host) as server:  # ok: unreleased-resource
        return server.search("UNSEEN")


def count(host):
    server = IMAPClient(host)  # expect: unreleased-resource
    return server.select_folder("INBOX")


def count_closed(host):
    server = IMAPClient(host)  # ok: unreleased-resource
    try:
        return server.select_folder("INBOX")
    finally:
        server.logout()
