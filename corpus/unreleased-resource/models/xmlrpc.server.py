from xmlrpc.server import DocXMLRPCServer, SimpleXMLRPCServer


def answer_once(address):
    server = SimpleXMLRPCServer(address)  # expect: unreleased-resource
    server.handle_request()


def answer_once_and_close(address):
    with SimpleXMLRPCServer(address) as server:  # ok: unreleased-resource
        server.handle_request()


def documented(address):
    server = DocXMLRPCServer(address)  # expect: unreleased-resource
    server.handle_request()


def documented_and_closed(address):
    with DocXMLRPCServer(address) as server:  # ok: unreleased-resource
        server.handle_request()
