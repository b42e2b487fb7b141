"""The two builds of SQLite: Python's own for plain files, SQLCipher's for locked ones.

One build per file: opening and closing a file through the other drops the locks that the first
holds on it (POSIX record locks belong to the process). So a locked store is opened by SQLCipher
alone, and what goes from one kind of file to the other goes row by row.
"""

from __future__ import annotations

import sqlite3
import sys
from pathlib import Path
from typing import Any
from urllib.parse import quote

from mbc_desktop.core.errors import KnownError
from mbc_desktop.data.keys import StoreKey

_CIPHER = "sqlcipher3.dbapi2"
_PLAIN_HEADER = b"SQLite format 3\0"


def module_for(key: StoreKey | None) -> Any:
    """Return the DB-API module that opens a store with that key, or a plain one.

    Raises :class:`KnownError` where the optional part ``lock`` is not installed.
    """
    if key is None:
        return sqlite3
    try:
        import sqlcipher3.dbapi2 as cipher
    except ImportError as problem:
        raise lock_not_installed() from problem
    return cipher


def lock_not_installed() -> KnownError:
    """Return what is told where SQLCipher or Argon2 is missing."""
    return KnownError(
        "The part of the program that locks your data is not installed here.",
        what_is_safe="Nothing was changed.",
        what_to_do="Install the program with its extra “lock”, then try again.",
    )


def open_file(path: Path, key: StoreKey | None, *, mode: str, timeout: float) -> sqlite3.Connection:
    """Open a file in autocommit mode; ``mode`` is SQLite's ``ro``, ``rw`` or ``rwc``.

    A SQLCipher connection has the same methods as sqlite3's, and is typed as one.
    """
    connection: sqlite3.Connection = module_for(key).connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        timeout=timeout,
        isolation_level=None,
        check_same_thread=False,
    )
    if key is not None:
        # SQLCipher writes to the terminal otherwise; what goes wrong is raised anyway.
        connection.execute("PRAGMA cipher_log_level = NONE")
        connection.execute(f"PRAGMA key = \"x'{key.raw.hex()}'\"")
    return connection


def _modules() -> list[Any]:
    # not imported for this: where it is not in use, nothing of it can be raised
    cipher = sys.modules.get(_CIPHER)
    return [sqlite3] if cipher is None else [sqlite3, cipher]


def errors() -> tuple[type[Exception], ...]:
    """Return the classes of everything that either build raises."""
    return tuple(module.Error for module in _modules())


def database_errors() -> tuple[type[Exception], ...]:
    """Return the classes for what is wrong with a file or a statement."""
    return tuple(module.DatabaseError for module in _modules())


def operational_errors() -> tuple[type[Exception], ...]:
    """Return the classes for what is wrong around a file: a full disk, a lock, a folder."""
    return tuple(module.OperationalError for module in _modules())


def is_plain(path: Path) -> bool:
    """Whether a file begins as a plain SQLite file does; False for one that is not there."""
    try:
        with path.open("rb") as handle:
            return handle.read(len(_PLAIN_HEADER)) == _PLAIN_HEADER
    except OSError:
        return False
