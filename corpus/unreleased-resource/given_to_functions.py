# What a parameter is, the calls of the program tell.
import docker
import requests
import sqlite3


def main():
    database = sqlite3.connect("orders.sqlite3")  # expect: unreleased-on-error
    show(database)
    Report().write(database, connection=docker.DockerClient())  # expect: unreleased-resource
    database.close()


def show(orders):
    cursor = orders.cursor()  # ok: unreleased-resource
    print(cursor.fetchall())


class Report:
    def write(self, orders, connection):
        self.line(connection)

    def line(self, daemon):
        for line in daemon.containers.list():
            print(line)


def download(path):
    with requests.Session() as session:
        fetch(session, path)
        Fetcher.fetch(Fetcher(), session)


def fetch(client, path):
    response = client.get(path, stream=True)  # expect: unreleased-resource
    return response.status_code


class Fetcher:
    def fetch(self, client):
        response = client.get("/", stream=True)  # expect: unreleased-resource
        return response.status_code


def test_with_a_stand_in():
    ask(sqlite3.connect("answers.sqlite3"))  # expect: unreleased-resource


def ask(client):
    # Somebody else gives it another class, or nothing that is known.
    return client.get("/answer", stream=True)  # ok: unreleased-resource
