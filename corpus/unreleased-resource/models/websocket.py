import websocket


def tell(url, text):
    ws = websocket.create_connection(url, timeout=5)  # expect: unreleased-resource
    ws.send(text)


def tell_insecurely(url, text):
    ws = websocket.WebSocket(sslopt={"check_hostname": False})  # expect: unreleased-resource
    ws.connect(url)
    ws.send(text)


def ask(url, text):
    ws = websocket.create_connection(url)  # ok: unreleased-resource
    try:
        ws.send(text)
        return ws.recv()
    finally:
        ws.close()


def connected(url):
    ws = websocket.WebSocket()  # ok: unreleased-resource  # expect: unreleased-on-error
    ws.connect(url)
    return ws
