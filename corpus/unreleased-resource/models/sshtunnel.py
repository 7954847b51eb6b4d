import sshtunnel


def port(host):
    tunnel = sshtunnel.SSHTunnelForwarder(host)  # expect: unreleased-resource
    tunnel.start()


def port_closed(host):
    tunnel = sshtunnel.SSHTunnelForwarder(host)  # ok: unreleased-resource
    try:
        tunnel.start()
    finally:
        tunnel.stop()


def use(host, work):
    tunnel = sshtunnel.open_tunnel(host)  # expect: unreleased-resource
    tunnel.start()
    work(tunnel.local_bind_port)


def use_closed(host, work):
    with sshtunnel.open_tunnel(host) as tunnel:  # ok: unreleased-resource
        work(tunnel.local_bind_port)
