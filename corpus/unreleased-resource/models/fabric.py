from fabric import Connection


def restart(host):
    connection = Connection(host)  # expect: unreleased-resource
    connection.sudo("systemctl restart web")


def deploy(host, archive):
    with Connection(host) as connection:  # ok: unreleased-resource
        connection.put(archive, "/srv")
        connection.run("/srv/install")
