"""What SQLite says when the surroundings are at fault, told as sentences.

The result codes decide (https://www.sqlite.org/rescode.html): a full disk, a read-only folder, a
locked or damaged file are the surroundings'. Anything else is a bug and passes through.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mbc_desktop.core.errors import Cancelled, KnownError
from mbc_desktop.data import drivers


class StoreDamaged(KnownError):
    """The file of a store can't be read as one."""


_SAFE = "What was saved before is still there."

_FAULTS: dict[int, tuple[str, str, str]] = {
    sqlite3.SQLITE_FULL: (
        "There is no room left on the disk.",
        _SAFE,
        "Free some space, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "Your data folder can be read but not written to.",
        _SAFE,
        "Check who may write to the folder, then try again.",
    ),
    sqlite3.SQLITE_PERM: (
        "The program has no permission to use your data folder.",
        _SAFE,
        "Check who may use the folder, then try again.",
    ),
    sqlite3.SQLITE_BUSY: (
        "Another program is using your data at the moment.",
        _SAFE,
        "Close the other program, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: (
        "Another part of the program is using your data at the moment.",
        _SAFE,
        "Wait a moment, then try again.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The file with your data can't be opened.",
        "Nothing was changed.",
        "Check that the folder is still there and that you may use it.",
    ),
    sqlite3.SQLITE_IOERR: (
        "The disk didn't answer as it should while your data was read or written.",
        _SAFE,
        "Check the disk, make a backup, then start the program again.",
    ),
}
# A store that nobody has open needs a little room for its index of the write-ahead log: where the
# disk is full to the last byte, that is what fails, and not the disk.
_NO_ROOM = sqlite3.SQLITE_IOERR_SHMSIZE
_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_INTERRUPTED = sqlite3.SQLITE_INTERRUPT


def as_known(problem: Exception, store: str) -> Exception | None:
    """Return what to raise instead of ``problem``, or None where it is a bug."""
    code = getattr(problem, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = sqlite3.SQLITE_FULL if code == _NO_ROOM else code & 0xFF
    if primary == _INTERRUPTED:
        return Cancelled()
    if primary in _DAMAGE:
        return damaged(store)
    if primary in _FAULTS:
        happened, safe, do = _FAULTS[primary]
        return KnownError(happened, what_is_safe=safe, what_to_do=do)
    return None


def damaged(store: str) -> StoreDamaged:
    """Return what to raise where the file of ``store`` turned out to be damaged."""
    return StoreDamaged(
        "A file with the program's data is damaged.",
        what_is_safe="Your own searches, stars and notes are kept in another file."
        if store == "library"
        else "Nothing was deleted, and your backups are as they were.",
        what_to_do="Close the program and start it again: it will mend what it can.",
    )


def suspect_mark(path: Path) -> Path:
    """Return the file whose presence says that the store at ``path`` must be looked through."""
    return path.with_suffix(".suspect")


@contextmanager
def explain(store: str, path: Path | None = None) -> Iterator[None]:
    """Turn SQLite's faults inside the block into :class:`KnownError`; bugs pass through.

    Where the file at ``path`` turns out to be damaged, it is marked to be looked through at the
    next start.
    """
    try:
        yield
    except Exception as problem:
        # SQLAlchemy wraps the driver's exceptions
        known_to = drivers.errors()
        origin = problem if isinstance(problem, known_to) else getattr(problem, "orig", None)
        known = as_known(origin, store) if isinstance(origin, known_to) else None
        if isinstance(known or problem, StoreDamaged) and path is not None:
            with suppress(OSError):
                suspect_mark(path).touch()
        if known is None:
            raise
        raise known from problem
