"""Whether the stores are sound, looked at without changing anything."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data import drivers
from mbc_desktop.data.backups import problems_of
from mbc_desktop.data.connections import LIBRARY, PERSONAL, StoreKind, connect
from mbc_desktop.data.documents import DocumentPacker
from mbc_desktop.data.faults import StoreDamaged, as_known, explain
from mbc_desktop.data.row_check import row_problems
from mbc_desktop.data.schema import full_text_tables


@dataclass(frozen=True, slots=True)
class Health:
    """What a look at one store found; ``problems`` are sentences."""

    name: str
    problems: tuple[str, ...]

    @property
    def ok(self) -> bool:
        """Whether nothing is wrong."""
        return not self.problems


def check_stores(data_dir: DataDir, *, personal: StoreKind = PERSONAL) -> list[Health]:
    """Look both stores through from end to end; one that was never made is sound.

    ``personal`` carries the key of a locked store.
    """
    return [
        _health(data_dir.library, LIBRARY),
        _health(data_dir.personal, personal),
    ]


def _health(path: Path, kind: StoreKind) -> Health:
    if not path.exists():
        return Health(kind.name, ())
    return Health(kind.name, tuple(problems_in(path, kind) or row_problems(path, kind)))


def problems_in(path: Path, kind: StoreKind) -> list[str]:
    """Return what makes a store unusable, as sentences; empty where it can be used.

    Looks also at what SQLite's own check can't see: indexes of words, packed records. A row whose
    letters the disk has changed is no reason to give up the others: ``row_problems`` tells those.
    """
    return problems_of(path, kind) or _content_problems(path, kind)


def rebuild_indexes(path: Path, kind: StoreKind) -> None:
    """Make the indexes of words anew from the text: damage in them alone costs nothing."""
    with closing(connect(path, kind, create=False)) as connection:
        for name in full_text_tables(kind):
            connection.execute(f"INSERT INTO {name}({name}) VALUES ('rebuild')")


def _content_problems(path: Path, kind: StoreKind) -> list[str]:
    try:
        with explain(kind.name), closing(connect(path, kind, create=False)) as connection:
            found = _index_problems(connection, kind)
            return found + _record_problems(connection) if kind is LIBRARY else found
    except KnownError as problem:
        return [f"The file can't be looked through: {problem.what_happened}"]


def _index_problems(connection: sqlite3.Connection, kind: StoreKind) -> list[str]:
    """Hold the full-text indexes against the text they stand for."""
    found = []
    for name in full_text_tables(kind):
        try:
            # rank 1 compares with the text itself (FTS5, "The integrity-check command")
            connection.execute(f"INSERT INTO {name}({name}, rank) VALUES ('integrity-check', 1)")
        except drivers.database_errors() as problem:
            if not isinstance(as_known(problem, kind.name), StoreDamaged):
                raise
            found.append("The index of words doesn't agree with the stored text.")
    return found


def _record_problems(connection: sqlite3.Connection) -> list[str]:
    """Unpack every stored record and hold it against its digest."""
    packer = DocumentPacker()
    packer.load(
        connection.execute("SELECT id, body FROM zstd_dictionary ORDER BY rowid").fetchall()
    )
    rows = connection.execute("SELECT body, digest FROM document JOIN trial USING(id)")
    bad = sum(packer.unpack(body, digest) is None for body, digest in rows)
    return [f"{bad} of the stored records can't be read back as they were stored."] if bad else []
