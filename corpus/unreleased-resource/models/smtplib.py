import smtplib


def alive_by_smtp(host):
    client = smtplib.SMTP(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_smtp_closed(host):
    with smtplib.SMTP(host) as client:  # ok: unreleased-resource
        return client.noop()


def alive_by_smtp_ssl(host):
    client = smtplib.SMTP_SSL(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_smtp_ssl_closed(host):
    client = smtplib.SMTP_SSL(host)  # ok: unreleased-resource
    try:
        return client.noop()
    finally:
        client.quit()


def alive_by_lmtp(host):
    client = smtplib.LMTP(host)  # expect: unreleased-resource
    return client.noop()


def alive_by_lmtp_closed(host):
    with smtplib.LMTP(host) as client:  # ok: unreleased-resource
        return client.noop()
