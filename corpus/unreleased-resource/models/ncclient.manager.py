from ncclient import manager


def running(host):
    session = manager.connect(host=host)  # expect: unreleased-resource
    return session.get_config("running")


def running_closed(host):
    with manager.connect(host=host) as session:  # ok: unreleased-resource
        return session.get_config("running")


def candidate(host):
    session = manager.connect_ssh(host)  # expect: unreleased-resource
    return session.get_config("candidate")


def candidate_closed(host):
    session = manager.connect_ssh(host)  # ok: unreleased-resource
    try:
        return session.get_config("candidate")
    finally:
        session.close_session()


def startup(host):
    session = manager.connect_tls(host=host)  # expect: unreleased-resource
    return session.get_config("startup")


def startup_closed(host):
    with manager.connect_tls(host=host) as session:  # ok: unreleased-resource
        return session.get_config("startup")
