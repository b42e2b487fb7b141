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

# Whole sentences, so that each can be said in another language; a table that is not named here goes
# by its own name.
_NOTES = "Of your notes, {0} can't be trusted: the disk has changed them."
_DAYS = "Of the days of your diary, {0} can't be trusted: the disk has changed them."
_SAID = {
    "note": _NOTES,
    "note_text": _NOTES,
    "note_revision": (
        "Of the earlier texts of your notes, {0} can't be trusted: the disk has changed them."
    ),
    "symptom": ("Of the symptoms of your diary, {0} can't be trusted: the disk has changed them."),
    "diary_day": _DAYS,
    "diary_symptom": _DAYS,
    "care_item": "Of the lines of your lists, {0} can't be trusted: the disk has changed them.",
}
_OTHER = "Of the rows of {1}, {0} can't be trusted: the disk has changed them."


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
            said = _SAID.get(table.name) or _OTHER.replace("{1}", table.name)
            broken[said] = max(broken.get(said, 0), number)
    found = [said.format(number) for said, number in broken.items()]
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
