from stem.control import Controller


def renew():
    tor = Controller.from_port(port=9051)  # expect: unreleased-resource
    tor.signal("NEWNYM")


def renew_closed():
    with Controller.from_port(port=9051) as tor:  # ok: unreleased-resource
        tor.signal("NEWNYM")


def renew_here(path):
    tor = Controller.from_socket_file(path)  # expect: unreleased-resource
    tor.signal("NEWNYM")


def renew_here_closed(path):
    tor = Controller.from_socket_file(path)  # ok: unreleased-resource
    try:
        tor.signal("NEWNYM")
    finally:
        tor.close()
