import zerorpc


def hello(address):
    client = zerorpc.Client()  # expect: unreleased-resource
    client.connect(address)


def hello_closed(address):
    client = zerorpc.Client()  # ok: unreleased-resource
    try:
        client.connect(address)
    finally:
        client.close()
