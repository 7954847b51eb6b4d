"""A small client of a JSON service, on the standard library alone."""

import http.client
import json
import logging
import socket
import ssl
from contextlib import closing
from urllib.parse import urlencode, urlsplit
from urllib.request import Request, urlopen

logger = logging.getLogger(__name__)


class ServiceError(Exception):
    def __init__(self, status, body):
        super().__init__(f"{status}: {body[:200]}")
        self.status = status


class Client:
    """Keeps one connection; use it as a context manager."""

    def __init__(self, base_url, timeout=10.0):
        parts = urlsplit(base_url)
        self._host = parts.hostname
        self._port = parts.port
        self._prefix = parts.path.rstrip("/")
        self._timeout = timeout
        self._connection = None

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()

    def _connect(self):
        if self._connection is None:
            self._connection = http.client.HTTPSConnection(
                self._host, self._port, timeout=self._timeout, context=ssl.create_default_context()
            )
        return self._connection

    def request(self, method, path, payload=None):
        body = None if payload is None else json.dumps(payload).encode()
        for attempt in range(3):
            connection = self._connect()
            try:
                connection.request(
                    method, self._prefix + path, body, {"Content-Type": "application/json"}
                )
                with connection.getresponse() as response:
                    text = response.read().decode()
                    if response.status >= 400:
                        raise ServiceError(response.status, text)
                    return json.loads(text) if text else None
            except (http.client.RemoteDisconnected, socket.timeout):
                logger.info("attempt %d failed", attempt)
                self.close()
        raise ServiceError(503, "no answer")

    def get(self, path, **parameters):
        query = "?" + urlencode(parameters) if parameters else ""
        return self.request("GET", path + query)

    def close(self):
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()


def download(url, target_path, chunk_size=65536):
    request = Request(url, headers={"User-Agent": "quiet-client/1.0"})
    with urlopen(request, timeout=30) as response, open(target_path, "wb") as target:
        while chunk := response.read(chunk_size):
            target.write(chunk)


def is_listening(host, port):
    with closing(socket.socket()) as probe:
        probe.settimeout(1)
        return probe.connect_ex((host, port)) == 0


def main(arguments):
    with Client(arguments[0]) as client:
        for item in client.get("/items", limit=10):
            print(item["name"])
