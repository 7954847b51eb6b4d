from imap_tools import MailBox


def subjects(host, user, password):
    mailbox = MailBox(host).login(user, password)  # expect: unreleased-resource
    return [mail.subject for mail in mailbox.fetch()]


def subjects_closed(host, user, password):
    with MailBox(host).login(user, password) as mailbox:  # expect: unreleased-on-error
        return [mail.subject for mail in mailbox.fetch()]


def drop(host, user, password, mails):
    mailbox = MailBox(host)  # ok: unreleased-resource
    try:
        mailbox.login(user, password)
        mailbox.delete(mails)
    finally:
        mailbox.logout()
