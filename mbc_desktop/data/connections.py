"""Opening one SQLite file the way its nature asks for."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mbc_desktop.data.drivers import module_for, open_file
from mbc_desktop.data.keys import StoreKey

if TYPE_CHECKING:
    from sqlalchemy import Engine

BUSY_MS = 5000
_LIBRARY_CACHE_KB = 32_768
# A first fetch rewrites the same pages of its indexes again and again: written back less often, it
# takes a tenth less time.
_LIBRARY_CHECKPOINT_PAGES = 4000


@dataclass(frozen=True, slots=True)
class StoreKind:
    """What sets one store apart: its name, its revisions and how hard it syncs to disk.

    ``hallmark`` is a table that it has in each revision and that no other store has. ``key`` is
    the key of a locked store; None for a plain one.
    """

    name: str
    synchronous: str
    revisions: tuple[str, ...]
    hallmark: str
    key: StoreKey | None = field(default=None, repr=False)

    @property
    def head(self) -> str:
        """The revision this version of the program writes."""
        return self.revisions[-1]

    @property
    def is_personal(self) -> bool:
        """Whether the store holds the person's own words, locked or not."""
        return self.name == "personal"


# A cache may lose its last transaction in a power cut; a note may not.
LIBRARY = StoreKind("library", "NORMAL", ("0001",), "trial")
PERSONAL = StoreKind("personal", "FULL", ("0001",), "saved_search")


def connect(
    path: Path, kind: StoreKind, *, read_only: bool = False, create: bool = True
) -> sqlite3.Connection:
    """Return a connection in autocommit mode with the pragmas of ``kind``.

    The caller begins and ends its own transactions: the module's implicit ones commit DDL by
    themselves. Raises ``sqlite3.Error`` as SQLite does.
    """
    mode = "ro" if read_only else ("rwc" if create else "rw")
    connection = open_file(path, kind.key, mode=mode, timeout=BUSY_MS / 1000)
    if kind.is_personal:
        # letters that a disk has damaged are read as such, and told by the seal of their row
        connection.text_factory = partial(str, encoding="utf-8", errors="replace")
    try:
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA temp_store=MEMORY")
        connection.execute(f"PRAGMA synchronous={kind.synchronous}")
        if not read_only:
            connection.execute("PRAGMA journal_mode=WAL")
        if kind is LIBRARY:
            connection.execute(f"PRAGMA cache_size=-{_LIBRARY_CACHE_KB}")
            connection.execute(f"PRAGMA wal_autocheckpoint={_LIBRARY_CHECKPOINT_PAGES}")
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except UnicodeDecodeError as problem:
        # what SQLite says of a damaged schema names it, and is then no sound text either
        connection.close()
        damaged = sqlite3.DatabaseError("malformed database schema")
        damaged.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise damaged from problem
    except BaseException:
        connection.close()
        raise
    return connection


def file_of(connection: sqlite3.Connection) -> Path:
    """Return the file that a connection was opened on."""
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])


def make_engine(path: Path, kind: StoreKind) -> Engine:
    """Return an engine over :func:`connect`; its transactions begin as a writer's unless told.

    A connection with the execution option ``reading=True`` begins as a reader.

    ``BEGIN IMMEDIATE`` takes the write lock at the start, so that two processes wait for each other
    instead of one losing its work at the end. See SQLAlchemy's page on the pysqlite dialect,
    "Serializable isolation / Savepoints / Transactional DDL".
    """
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import QueuePool

    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, kind),
        module=module_for(kind.key),
        poolclass=QueuePool,
        pool_size=2,
    )

    @event.listens_for(engine, "begin")
    def _begin(connection: Any) -> None:
        reading = connection.get_execution_options().get("reading", False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def revision_of(connection: sqlite3.Connection) -> str | None:
    """Return the stored schema revision, or None for an empty file."""
    found = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type='table' AND name='alembic_version'"
    ).fetchone()
    if not found:
        return None
    row = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(row[0]) if row else None


def is_of_kind(connection: sqlite3.Connection, kind: StoreKind) -> bool:
    """Return whether a store that has a revision is of ``kind``, and not the other store."""
    sought = "SELECT 1 FROM sqlite_master WHERE type='table' AND name=?"
    return connection.execute(sought, (kind.hallmark,)).fetchone() is not None
