"""What a test puts a mock in the place of gives nothing to release."""

import builtins
import socket
import tarfile
from unittest import mock
from unittest.mock import patch


def dial(host):
    return socket.create_connection((host, 80))


def test_dial_gives_the_connection():
    with patch("socket.create_connection", return_value="connection"):
        assert dial("example.org") == "connection"  # ok: unreleased-resource


def test_dial_fails():
    with patch("socket.create_connection", side_effect=OSError) as create:
        connection = dial("example.org")  # ok: unreleased-resource
        assert create.called
        assert connection.fileno() < 0


def test_dial_for_real():
    connection = dial("example.org")  # expect: unreleased-resource
    assert connection.fileno() > 0


def test_connect_with_another_clock():
    with patch("time.monotonic"):
        connection = socket.create_connection(("example.org", 80))  # expect: unreleased-resource
        assert connection.fileno() > 0


@patch("socket.getaddrinfo")
def test_dial_a_made_up_host(addresses):
    connection = dial("example.org")  # ok: unreleased-resource
    assert connection is not None


@mock.patch("socket.create_connection")
@patch.object(builtins, "print")
def test_connect(printed, create):
    connection = socket.create_connection(("example.org", 80))  # ok: unreleased-resource
    assert connection is create.return_value


@mock.patch("time.monotonic")
@mock.skip("create_connection")
def test_connect_at_another_time(clock):
    connection = socket.create_connection(("example.org", 80))  # expect: unreleased-resource
    assert connection.fileno() > 0


def test_dial_after_the_mock():
    with patch("socket.create_connection") as create:
        assert not create.called
    connection = dial("example.org")  # expect: unreleased-resource
    assert connection.fileno() > 0


def test_open_is_asked():
    with mock.patch.object(builtins, "open"):
        stream = open("settings")  # ok: unreleased-resource
        assert stream.read() != "x"


def test_open_of_another_module(module):
    with mock.patch.object(module, "read"):
        stream = open("settings")  # expect: unreleased-resource
        assert stream.read() != "x"


def test_send_a_patch(session):
    session.patch("https://example.org/open", "people.open")
    with session.object("open"):
        stream = open("settings")  # expect: unreleased-resource
        assert stream.read() != "x"


def test_what_was_packed(names):
    for index, name in enumerate(names):
        packed = tarfile.open("out").method_calls[index]  # ok: unreleased-resource
        assert packed[1][0] == name


def test_names_in_the_archive(names):
    for index, name in enumerate(names):
        packed = tarfile.open("out").getnames()[index]  # expect: unreleased-resource
        assert packed == name


def test_dial_to_the_end(mocker):
    mocker.patch("socket.create_connection")
    connection = dial("example.org")  # ok: unreleased-resource
    assert connection is not None


def test_dial_before(mocker):
    connection = dial("example.org")  # expect: unreleased-resource
    mocker.patch("socket.create_connection")
    assert connection is not None


def test_connect_without_a_network(monkeypatch):
    monkeypatch.setattr(socket, "create_connection", print)
    connection = socket.create_connection(("example.org", 80))  # ok: unreleased-resource
    assert connection is None


def test_connect_to_a_made_up_host(monkeypatch):
    monkeypatch.setattr("socket.getaddrinfo", print)
    connection = socket.create_connection(("example.org", 80))  # ok: unreleased-resource
    assert connection is None


def test_connect_with_a_name(monkeypatch):
    monkeypatch.setattr("sys.argv", [])
    connection = socket.create_connection(("example.org", 80))  # expect: unreleased-resource
    assert connection.fileno() > 0
