"""Holding every row that has a seal, and every attached file, against what was written."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

from mbc_desktop.data import drivers
from mbc_desktop.data.connections import StoreKind, connect
from mbc_desktop.data.schema import metadata_of
from mbc_desktop.data.seals import broken_seals, sealed_tables

# What people call the rows of a table; a table that is not named here goes by its own name.
_CALLED = {
    "note": "notes",
    "note_text": "notes",
    "note_revision": "earlier versions of notes",
    "symptom": "symptoms of the diary",
    "diary_day": "days of the diary",
    "diary_symptom": "days of the diary",
    "care_item": "lines of your lists",
}


def row_problems(path: Path, kind: StoreKind) -> list[str]:
    """Return what is not as it was written, as sentences; empty where everything is.

    Reads every sealed row and every attached file of the store.
    """
    if not kind.is_personal:
        return []
    try:
        with closing(connect(path, kind, read_only=True)) as connection:
            return _problems(connection, kind)
    except drivers.errors() as problem:
        return [f"The rows of the file can't be read: {problem}."]


def _problems(connection: sqlite3.Connection, kind: StoreKind) -> list[str]:
    broken: dict[str, int] = {}
    there = {row[1] for row in connection.execute("PRAGMA main.table_list")}
    for table in sealed_tables(metadata_of(kind)):
        if table.name not in there:  # a store that is not up to date yet
            continue
        number = sum(1 for _ in broken_seals(connection, table))
        if number:
            called = _CALLED.get(table.name, f"rows of {table.name}")
            broken[called] = max(broken.get(called, 0), number)
    found = [
        f"Of your {called}, {number} can't be trusted: the disk has changed them."
        for called, number in broken.items()
    ]
    if "note_text" in there:
        lone = connection.execute(
            "SELECT count(*) FROM note LEFT JOIN note_text USING(number)"
            " WHERE note_text.number IS NULL"
        ).fetchone()[0]
        if lone:
            found.append(f"Of your notes, {lone} have lost their text.")
    if "attachment_body" in there:
        damaged = sum(
            hashlib.sha256(body).hexdigest() != name
            for name, body in connection.execute("SELECT name, body FROM attachment_body")
        )
        if damaged:
            found.append(f"Of your pictures and files, {damaged} are damaged.")
    return found
