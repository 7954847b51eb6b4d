from server import Server


def test_run():
    server = Server()
    server.run(("localhost", 0))
    server.socket.close()
