"""A thin layer over sqlite: one connection for each thread, migrations, transactions."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

MIGRATIONS = (
    "create table notes (id integer primary key, title text, body text)",
    "create index notes_by_title on notes (title)",
)


@dataclass
class Note:
    id: int
    title: str
    body: str


class Database:
    """Owns one connection; `close` ends it."""

    def __init__(self, path: str):
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(path, check_same_thread=False)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Database":
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Cursor]:
        with self._lock, self._connection:
            cursor = self._connection.cursor()
            try:
                yield cursor
            finally:
                cursor.close()

    def migrate(self) -> int:
        with self.transaction() as cursor:
            (version,) = cursor.execute("pragma user_version").fetchone()
            for statement in MIGRATIONS[version:]:
                cursor.execute(statement)
            cursor.execute(f"pragma user_version = {len(MIGRATIONS)}")
        return len(MIGRATIONS) - version


class Notes:
    def __init__(self, database: Database):
        self._database = database

    def add(self, title: str, body: str) -> int:
        with self._database.transaction() as cursor:
            cursor.execute("insert into notes (title, body) values (?, ?)", (title, body))
            return cursor.lastrowid

    def find(self, title: str) -> list[Note]:
        with self._database.transaction() as cursor:
            rows = cursor.execute("select id, title, body from notes where title = ?", (title,))
            return [Note(*row) for row in rows.fetchall()]

    def remove(self, note_id: int) -> bool:
        with self._database.transaction() as cursor:
            cursor.execute("delete from notes where id = ?", (note_id,))
            return cursor.rowcount == 1


def copy(source_path: str, target_path: str) -> None:
    with closing(sqlite3.connect(source_path)) as source:
        with closing(sqlite3.connect(target_path)) as target:
            source.backup(target)


def table_names(path: str) -> list[str]:
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute("select name from sqlite_master where type = 'table'")
        return [name for (name,) in rows]
    finally:
        connection.close()
