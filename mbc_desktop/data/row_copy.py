"""Copying a store row by row, from one build of SQLite to the other.

A page copy would need one build to open the other's file. Rows are copied inside one transaction on
each side, so the copy is of one moment; full-text indexes are built anew from the rows.
"""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterator

_AT_ONCE = 500
_ORDER = ("table", "virtual", "index", "view", "trigger")


def copy_rows(source: sqlite3.Connection, target: sqlite3.Connection) -> None:
    """Copy every table, index and trigger into the empty store ``target``."""
    target.execute("PRAGMA foreign_keys=OFF")
    source.execute("BEGIN")
    target.execute("BEGIN IMMEDIATE")
    try:
        statements = list(_statements(source))
        for kind, name, sql in statements:
            if kind == "table":
                target.execute(sql)
                _copy_table(source, target, name)
        for kind, _, sql in statements:
            if kind != "table":
                target.execute(sql)
        for kind, name, _ in statements:
            if kind == "virtual":
                target.execute(f'INSERT INTO "{name}"("{name}") VALUES (\'rebuild\')')
        # the highest numbers ever given, of tables that never give one twice
        for row in _sequences(source):
            target.execute("DELETE FROM sqlite_sequence WHERE name = ?", row[:1])
            target.execute("INSERT INTO sqlite_sequence(name, seq) VALUES (?, ?)", row)
        version = int(source.execute("PRAGMA user_version").fetchone()[0])
        target.execute(f"PRAGMA user_version={version}")
        target.execute("COMMIT")
    except BaseException:
        target.execute("ROLLBACK")
        raise
    finally:
        source.execute("ROLLBACK")
    target.execute("PRAGMA foreign_keys=ON")


def digest_of_rows(connection: sqlite3.Connection) -> str:
    """Return a checksum over all rows of all tables; equal for equal content in any build."""
    digest = hashlib.sha256()
    for kind, name, _ in _statements(connection):
        if kind != "table":
            continue
        digest.update(repr(name).encode())
        for row in connection.execute(f'SELECT * FROM "{name}" ORDER BY rowid'):
            digest.update(repr(row).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def _statements(connection: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Yield (kind, name, SQL) of what is to be made, without what comes by itself."""
    kinds = {
        row[1]: row[2] for row in connection.execute("PRAGMA main.table_list")
    }  # table, view, virtual, shadow
    rows = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY rowid"
    ).fetchall()
    found = []
    for kind, name, sql in rows:
        real = kinds.get(name, kind) if kind == "table" else kind
        if real != "shadow":
            found.append((real, name, sql))
    found.sort(key=lambda entry: _ORDER.index(entry[0]))
    yield from found


def _copy_table(source: sqlite3.Connection, target: sqlite3.Connection, name: str) -> None:
    rows = source.execute(f'SELECT * FROM "{name}"')
    marks = ", ".join("?" * len(rows.description))
    while batch := rows.fetchmany(_AT_ONCE):
        target.executemany(f'INSERT INTO "{name}" VALUES ({marks})', batch)


def _sequences(connection: sqlite3.Connection) -> list[tuple[str, int]]:
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE name = 'sqlite_sequence'"
    ).fetchone()
    if there is None:
        return []
    return [(row[0], row[1]) for row in connection.execute("SELECT name, seq FROM sqlite_sequence")]
