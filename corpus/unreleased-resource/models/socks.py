import socks


def banner(address):
    link = socks.create_connection(address, proxy_addr="proxy")  # expect: unreleased-resource
    return link.recv(64)


def banner_closed(address):
    with socks.create_connection(address, proxy_addr="proxy") as link:  # ok: unreleased-resource
        return link.recv(64)


def send(address, data):
    link = socks.socksocket()  # expect: unreleased-resource
    link.connect(address)


def send_closed(address, data):
    link = socks.socksocket()  # ok: unreleased-resource
    try:
        link.connect(address)
    finally:
        link.close()
