"""No test: `patch` is a request here."""


def rename(client, person, name):
    session = open("people")  # expect: unreleased-resource
    client.patch("people.open", name)
    client.setattr(person, "open", name)
    backup = open("people")  # expect: unreleased-resource
    return session.read() + backup.read()
