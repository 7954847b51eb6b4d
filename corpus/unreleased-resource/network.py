"""Sockets and connections."""

import http.client
import smtplib
import socket
import sqlite3
from contextlib import closing
from urllib.request import Request, urlopen

import requests


def has_network(host):
    probe = socket.create_connection((host, 443), timeout=2)  # expect: unreleased-resource
    return probe.getpeername() is not None


def own_address():
    probe = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)  # expect: unreleased-resource
    probe.connect(("192.0.2.1", 9))
    return probe.getsockname()[0]


def own_address_closed():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:  # ok: unreleased-resource
        probe.connect(("192.0.2.1", 9))
        return probe.getsockname()[0]


def shutdown_is_no_close(host, message):
    client = socket.create_connection((host, 9100))  # expect: unreleased-resource
    client.sendall(message)
    client.shutdown(socket.SHUT_RDWR)


def accept_one(server):
    connection, _ = server.accept()  # expect: unreleased-resource
    return connection.recv(1024)


def accept_one_and_close(server):
    connection, _ = server.accept()  # ok: unreleased-resource
    with connection:
        return connection.recv(1024)


def status(url):
    return urlopen(url).status  # expect: unreleased-resource


def download(url):
    request = Request(url, headers={"User-Agent": "feed-reader/2"})
    response = urlopen(request)  # expect: unreleased-resource
    return response.read()


def download_closed(url):
    with urlopen(url) as response:  # ok: unreleased-resource
        return response.read()


def send_mail(message):
    server = smtplib.SMTP("localhost")  # expect: unreleased-resource
    server.send_message(message)


def send_mail_and_quit(message):
    server = smtplib.SMTP("localhost")  # ok: unreleased-resource, unreleased-on-error
    try:
        server.send_message(message)
    finally:
        server.quit()


def reason(host):
    connection = http.client.HTTPSConnection(host)  # expect: unreleased-resource
    connection.request("HEAD", "/")
    return connection.getresponse().reason


def table_names(path):
    connection = sqlite3.connect(path)  # expect: unreleased-resource
    rows = connection.execute("select name from sqlite_master where type = 'table'")
    return [name for (name,) in rows]


def table_count(path):
    with closing(sqlite3.connect(path)) as connection:  # ok: unreleased-resource
        return connection.execute("select count(*) from sqlite_master").fetchone()[0]


def detached_for_a_child(host):
    # `detach` gives the descriptor away; the object owns nothing afterwards.
    client = socket.create_connection((host, 22))  # ok: unreleased-resource
    return client.detach()


def release_notes(url):
    session = requests.Session()  # expect: unreleased-resource
    session.headers["Accept"] = "text/plain"
    return session.get(url).text


def release_notes_closed(url):
    with requests.Session() as session:  # ok: unreleased-resource
        return session.get(url).text
