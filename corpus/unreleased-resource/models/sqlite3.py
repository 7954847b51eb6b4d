import contextlib
import sqlite3


def count(path):
    connection = sqlite3.connect(path)  # expect: unreleased-resource
    return connection.execute("select count(*) from item").fetchone()


def with_is_not_a_close(path):
    with sqlite3.connect(path) as connection:  # expect: exit-without-release
        connection.execute("delete from item")


def count_closed(path):
    with contextlib.closing(sqlite3.connect(path)) as connection:  # ok: unreleased-resource
        return connection.execute("select count(*) from item").fetchone()


def by_class(path):
    return sqlite3.Connection(path).execute("select 1").fetchone()  # expect: unreleased-resource


def by_class_closed(path):
    connection = sqlite3.Connection(path)  # ok: unreleased-resource
    try:
        return connection.execute("select 1").fetchone()
    finally:
        connection.close()


def picture(path, row):
    with contextlib.closing(sqlite3.connect(path)) as connection:  # ok: unreleased-resource
        blob = connection.blobopen("item", "picture", row)  # todo-expect: unreleased-resource `closing` does not give the type of what it closes
        return blob.read()


def picture_closed(path, row):
    with contextlib.closing(sqlite3.connect(path)) as connection:  # ok: unreleased-resource
        with connection.blobopen("item", "picture", row) as blob:  # ok: unreleased-resource
            return blob.read()


def in_memory(rows):
    connection = sqlite3.connect(":memory:")  # ok: unreleased-resource
    connection.execute("create table item (name)")
    connection.executemany("insert into item values (?)", rows)
