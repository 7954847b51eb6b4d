from http.server import HTTPServer, SimpleHTTPRequestHandler, ThreadingHTTPServer


def answer_once(port):
    server = HTTPServer(("", port), SimpleHTTPRequestHandler)  # expect: unreleased-resource
    server.handle_request()


def answer_once_and_close(port):
    with HTTPServer(("", port), SimpleHTTPRequestHandler) as server:  # ok: unreleased-resource
        server.handle_request()


def address_of():
    server = ThreadingHTTPServer(("", 0), SimpleHTTPRequestHandler)  # expect: unreleased-resource
    server.shutdown()
    return server.server_address


def address_of_closed():
    server = ThreadingHTTPServer(("", 0), SimpleHTTPRequestHandler)  # ok: unreleased-resource
    server.server_close()
    return server.server_address
