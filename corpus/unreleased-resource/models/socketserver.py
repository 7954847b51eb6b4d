import socketserver


def once_by_tcp(address, handler):
    server = socketserver.TCPServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_tcp_closed(address, handler):
    with socketserver.TCPServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_udp(address, handler):
    server = socketserver.UDPServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_udp_closed(address, handler):
    with socketserver.UDPServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_unix_stream(address, handler):
    server = socketserver.UnixStreamServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_unix_stream_closed(address, handler):
    with socketserver.UnixStreamServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_unix_datagram(address, handler):
    server = socketserver.UnixDatagramServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_unix_datagram_closed(address, handler):
    with socketserver.UnixDatagramServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_threading_tcp(address, handler):
    server = socketserver.ThreadingTCPServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_threading_tcp_closed(address, handler):
    with socketserver.ThreadingTCPServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_threading_udp(address, handler):
    server = socketserver.ThreadingUDPServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_threading_udp_closed(address, handler):
    with socketserver.ThreadingUDPServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def once_by_forking_tcp(address, handler):
    server = socketserver.ForkingTCPServer(address, handler)  # expect: unreleased-resource
    server.handle_request()


def once_by_forking_tcp_closed(address, handler):
    with socketserver.ForkingTCPServer(address, handler) as server:  # ok: unreleased-resource
        server.handle_request()


def accept(address, handler):
    with socketserver.TCPServer(address, handler) as server:  # ok: unreleased-resource
        request, _ = server.get_request()  # expect: unreleased-resource
        return request.recv(1)


def accept_and_close(address, handler):
    with socketserver.TCPServer(address, handler) as server:  # ok: unreleased-resource
        request, _ = server.get_request()  # ok: unreleased-resource
        server.shutdown_request(request)


def forever(address, handler):
    socketserver.TCPServer(address, handler).serve_forever()  # ok: unreleased-resource


def once_closed_by_its_socket(address, handler):
    server = socketserver.TCPServer(address, handler)  # ok: unreleased-resource
    try:
        server.handle_request()
    finally:
        server.socket.close()


def once_with_a_set_socket(address, handler):
    server = socketserver.TCPServer(address, handler)  # expect: unreleased-resource
    server.socket.settimeout(1)
    server.handle_request()


class ServesWhileItIsUp:
    def start(self, address, handler):
        self.server = socketserver.TCPServer(address, handler)  # ok: owner-without-release

    def stop(self):
        self.server.socket.close()


class ServesForGood:
    def start(self, address, handler):
        self.server = socketserver.TCPServer(address, handler)  # expect: owner-without-release

    def name(self):
        return self.server.socket.getsockname()
