import mailbox


def senders_in_mbox(path):
    box = mailbox.mbox(path)  # expect: unreleased-resource
    return [message["From"] for message in box]


def senders_in_mbox_closed(path):
    box = mailbox.mbox(path)  # ok: unreleased-resource
    try:
        return [message["From"] for message in box]
    finally:
        box.close()


def senders_in_mmdf(path):
    box = mailbox.MMDF(path)  # expect: unreleased-resource
    return [message["From"] for message in box]


def senders_in_mmdf_closed(path):
    box = mailbox.MMDF(path)  # ok: unreleased-resource
    try:
        return [message["From"] for message in box]
    finally:
        box.close()


def senders_in_babyl(path):
    box = mailbox.Babyl(path)  # expect: unreleased-resource
    return [message["From"] for message in box]


def senders_in_babyl_closed(path):
    box = mailbox.Babyl(path)  # ok: unreleased-resource
    try:
        return [message["From"] for message in box]
    finally:
        box.close()


def in_a_directory(path):
    return len(mailbox.Maildir(path).keys())  # ok: unreleased-resource
