from wsgiref.simple_server import make_server


def answer_once(app):
    server = make_server("", 8000, app)  # expect: unreleased-resource
    server.handle_request()


def answer_once_and_close(app):
    with make_server("", 8000, app) as server:  # ok: unreleased-resource
        server.handle_request()
