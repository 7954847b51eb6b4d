import http.client


def status(host):
    connection = http.client.HTTPConnection(host)  # expect: unreleased-resource
    connection.request("HEAD", "/")
    return connection.getresponse().status


def status_closed(host):
    connection = http.client.HTTPConnection(host)  # ok: unreleased-resource
    try:
        connection.request("HEAD", "/")
        return connection.getresponse().status
    finally:
        connection.close()


def secure_status(host):
    connection = http.client.HTTPSConnection(host)  # expect: unreleased-resource
    connection.request("HEAD", "/")
    return connection.getresponse().status


def secure_status_closed(host):
    connection = http.client.HTTPSConnection(host)  # ok: unreleased-resource
    try:
        connection.request("HEAD", "/")
        return connection.getresponse().status
    finally:
        connection.close()
