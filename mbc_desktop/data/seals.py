"""Seals: a checksum in each row of what a person wrote, so that a flipped bit does not go unseen.

SQLite looks at the shape of its pages, not at the text in them; in a plain file most flipped bits
change a letter or a number and no check of SQLite's sees it. A table that has a column ``seal``
holds in it a digest of all its other columns.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, LargeBinary

if TYPE_CHECKING:
    import sqlite3

    from sqlalchemy import MetaData, Table

SEAL = "seal"
_BYTES = 12  # one chance in 2 ** 96 that damage goes unseen


def seal_column() -> Column[bytes]:
    """Return the column that makes a table a sealed one; it goes last."""
    return Column(SEAL, LargeBinary, nullable=False)


def seal_of(table: Table, row: Mapping[str, Any]) -> bytes:
    """Return the digest of a row: of every column but the seal, in the table's order.

    Each value is told apart by its kind and length, so that no two rows share one text.
    """
    digest = hashlib.blake2b(table.name.encode(), digest_size=_BYTES)
    for column in table.columns:
        if column.name == SEAL:
            continue
        value = row[column.name]
        if value is None:
            digest.update(b"\0N")
            continue
        if isinstance(value, bytes):
            kind, body = b"B", value
        elif isinstance(value, str):
            kind, body = b"T", value.encode("utf-8", "surrogatepass")
        else:
            kind, body = b"R", repr(float(value)).encode()
        digest.update(b"\0%s%d:" % (kind, len(body)))
        digest.update(body)
    return digest.digest()


def sealed(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    """Return a whole row with its seal; columns that are not named hold nothing."""
    whole = {column.name: row.get(column.name) for column in table.columns if column.name != SEAL}
    return {**whole, SEAL: seal_of(table, whole)}


def is_sound(table: Table, row: Mapping[str, Any]) -> bool:
    """Whether a row is as it was written."""
    return bool(row[SEAL] == seal_of(table, row))


def sealed_tables(metadata: MetaData) -> list[Table]:
    """Return the tables whose rows have seals."""
    return [table for table in metadata.sorted_tables if SEAL in table.columns]


def broken_seals(connection: sqlite3.Connection, table: Table) -> Iterator[tuple[Any, ...]]:
    """Yield the primary key of every row of ``table`` that is not as it was written."""
    names = [column.name for column in table.columns]
    keys = [column.name for column in table.primary_key.columns]
    for values in connection.execute(f"SELECT {', '.join(names)} FROM {table.name}"):
        row = dict(zip(names, values, strict=True))
        if not is_sound(table, row):
            yield tuple(row[key] for key in keys)
