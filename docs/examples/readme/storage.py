import sqlite3


def connect(name):
    connection = sqlite3.connect(f"/srv/{name}.sqlite3")
    connection.execute("pragma foreign_keys = on")
    return connection
