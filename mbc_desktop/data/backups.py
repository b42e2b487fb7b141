"""Verified copies of the personal store, and finding the newest good one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import owner_only
from mbc_desktop.data.connections import PERSONAL, StoreKind, connect, revision_of


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy."""

    path: Path
    size: int  # bytes
    rows: int  # rows in all tables, as a plain count a person can compare


def problems_of(path: Path, kind: StoreKind) -> list[str]:
    """Return what is wrong with the store at ``path``, as sentences; empty where it is sound.

    Reads the whole file: SQLite's own integrity check and foreign keys, and the revision.
    """
    try:
        with closing(connect(path, kind, read_only=True)) as connection:
            found = [
                str(row[0])
                for row in connection.execute("PRAGMA integrity_check(20)")
                if row[0] != "ok"
            ]
            found += [
                f"A row of {row[0]} points to a missing row of {row[2]}."
                for row in connection.execute("PRAGMA foreign_key_check").fetchmany(20)
            ]
            revision = revision_of(connection)
    except sqlite3.Error as problem:
        return [f"The file can't be read as a store: {problem}."]
    if revision is None:
        found.append("The file is not one of the program's stores.")
    elif revision not in kind.revisions:
        found.append("The file was written by a newer version of the program.")
    return found


def copy_store(source: Path, target: Path, kind: StoreKind) -> Backup:
    """Copy a store that may be in use, verify the copy by opening it, and put it in place at once.

    A plain file copy of a WAL store loses what is not yet written back, so SQLite's backup
    interface does it. Raises :class:`KnownError` where the copy can't be written or isn't sound.
    """
    unfinished = target.with_name(target.name + ".part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        with closing(sqlite3.connect(unfinished)) as to:
            owner_only(unfinished)
            with closing(connect(source, kind, read_only=True)) as origin:
                origin.backup(to)
            to.execute("PRAGMA journal_mode=DELETE")
        with unfinished.open("rb") as handle:
            os.fsync(handle.fileno())
        wrong = problems_of(unfinished, kind)
        if wrong:
            raise KnownError(
                "The copy didn't come out whole: " + wrong[0],
                what_is_safe="Your data and your earlier backups are as they were.",
                what_to_do="Run the check of your data, and try another place for the copy.",
            )
        rows = _count_rows(unfinished)
        unfinished.replace(target)
    except (OSError, sqlite3.Error) as problem:
        unfinished.unlink(missing_ok=True)
        raise KnownError(
            f"The copy could not be written to {target}.",
            what_is_safe="Your data and your earlier backups are as they were.",
            what_to_do="Check that there is room and that you may write there, and try again.",
        ) from problem
    finally:
        for suffix in ("-wal", "-shm", "-journal"):
            unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    return Backup(path=target, size=target.stat().st_size, rows=rows)


def _count_rows(path: Path) -> int:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as connection:
        names = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type='table' AND name NOT LIKE 'sqlite_%'"
                " AND sql NOT LIKE 'CREATE VIRTUAL%'"
            )
        ]
        return sum(
            int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
            for name in names
        )


def automatic_path(folder: Path, moment: datetime, *, why: str = "daily") -> Path:
    """Return where a backup that the program makes by itself goes: a name that is not taken."""
    mark = stamp(moment).replace(":", "").replace("-", "")
    path = folder / f"personal-{mark}-{why}.sqlite"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"personal-{mark}-{why}-{number}.sqlite"
    return path


def newest_first(folder: Path) -> Iterator[Path]:
    """Yield the backups in ``folder``, the newest first by the time in their names."""
    yield from sorted(folder.glob("personal-*.sqlite"), key=lambda path: path.name, reverse=True)


def newest_good(folder: Path) -> Path | None:
    """Return the newest backup that is sound and not of a newer program, or None."""
    return next((path for path in newest_first(folder) if not problems_of(path, PERSONAL)), None)
