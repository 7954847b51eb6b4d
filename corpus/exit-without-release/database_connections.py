"""Leaving `with` commits or rolls back; the connection stays open."""

import contextlib
import sqlite3
from contextlib import closing


def insert(path, row):
    with sqlite3.connect(path) as db:  # expect: exit-without-release "`db`"
        db.execute("insert into events values (?, ?)", row)


def count(path):
    with sqlite3.connect(path) as db:  # expect: exit-without-release
        return db.execute("select count(*) from events").fetchone()[0]


def without_a_name(path):
    with sqlite3.connect(path):  # expect: exit-without-release
        print("can be opened:", path)


def connect(path):
    return sqlite3.connect(path, timeout=30)


def through_a_wrapper(path):
    with connect(path) as db:  # expect: exit-without-release
        db.execute("delete from events")


def bound_before(path):
    db = sqlite3.connect(path)  # expect: exit-without-release
    with db:
        db.execute("delete from events")


def closed_by_closing(path):
    with closing(sqlite3.connect(path)) as db, db:  # ok: exit-without-release
        db.execute("delete from events")


def closed_by_an_outer_closing(path):
    with contextlib.closing(sqlite3.connect(path)) as db:  # ok: exit-without-release
        with db:
            db.execute("delete from events")


def closed_in_a_finally(path):
    db = sqlite3.connect(path)  # ok: exit-without-release
    try:
        with db:
            db.execute("delete from events")
    finally:
        db.close()


def one_transaction_of_a_given_connection(db, rows):
    # Somebody else opened it, somebody else closes it.
    with db:  # ok: exit-without-release
        db.executemany("insert into events values (?, ?)", rows)


class Store:
    def __init__(self, path):
        self.db = sqlite3.connect(path)

    def add(self, row):
        with self.db:  # ok: exit-without-release
            self.db.execute("insert into events values (?, ?)", row)

    def close(self):
        self.db.close()


def postgres(dsn):
    import psycopg2

    with psycopg2.connect(dsn) as connection:  # expect: exit-without-release
        with connection.cursor() as cursor:
            cursor.execute("select 1")


def postgres_of_the_next_generation(dsn):
    import psycopg

    with psycopg.connect(dsn) as connection:  # ok: exit-without-release
        connection.execute("select 1")
