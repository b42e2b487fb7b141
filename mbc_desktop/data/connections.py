"""Opening one SQLite file the way its nature asks for."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

if TYPE_CHECKING:
    from sqlalchemy import Engine

BUSY_MS = 5000


@dataclass(frozen=True, slots=True)
class StoreKind:
    """What sets one store apart: its name, its revisions and how hard it syncs to disk."""

    name: str
    synchronous: str
    revisions: tuple[str, ...]

    @property
    def head(self) -> str:
        """The revision this version of the program writes."""
        return self.revisions[-1]


# A cache may lose its last transaction in a power cut; a note may not.
LIBRARY = StoreKind("library", "NORMAL", ("0001",))
PERSONAL = StoreKind("personal", "FULL", ("0001",))


def connect(
    path: Path, kind: StoreKind, *, read_only: bool = False, create: bool = True
) -> sqlite3.Connection:
    """Return a connection in autocommit mode with the pragmas of ``kind``.

    The caller begins and ends its own transactions: the module's implicit ones commit DDL by
    themselves. Raises ``sqlite3.Error`` as SQLite does.
    """
    mode = "ro" if read_only else ("rwc" if create else "rw")
    connection = sqlite3.connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        timeout=BUSY_MS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    connection.execute("PRAGMA foreign_keys=ON")
    connection.execute("PRAGMA temp_store=MEMORY")
    connection.execute(f"PRAGMA synchronous={kind.synchronous}")
    if not read_only:
        connection.execute("PRAGMA journal_mode=WAL")
    if kind is LIBRARY:
        connection.execute("PRAGMA cache_size=-65536")
        connection.execute("PRAGMA mmap_size=268435456")
    return connection


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
        "sqlite://", creator=lambda: connect(path, kind), poolclass=QueuePool, pool_size=2
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
