import poplib


def mail_by_pop3(host):
    client = poplib.POP3(host)  # expect: unreleased-resource
    return client.stat()


def mail_by_pop3_closed(host):
    client = poplib.POP3(host)  # ok: unreleased-resource
    try:
        return client.stat()
    finally:
        client.quit()


def mail_by_pop3_ssl(host):
    client = poplib.POP3_SSL(host)  # expect: unreleased-resource
    return client.stat()


def mail_by_pop3_ssl_closed(host):
    client = poplib.POP3_SSL(host)  # ok: unreleased-resource
    try:
        return client.stat()
    finally:
        client.close()
