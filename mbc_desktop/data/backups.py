"""Verified copies of the personal store, and finding the newest good one."""

from __future__ import annotations

import errno
import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from mbc_desktop.core.clock import stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import owner_only
from mbc_desktop.data import drivers
from mbc_desktop.data.backup_footer import (
    BrokenFooter,
    append_footer,
    is_unchanged,
    read_footer,
)
from mbc_desktop.data.backup_rotation import backups_in, superfluous
from mbc_desktop.data.connections import (
    BUSY_MS,
    PERSONAL,
    StoreKind,
    connect,
    is_of_kind,
    revision_of,
)
from mbc_desktop.data.key_files import sync_folder
from mbc_desktop.data.row_copy import copy_rows, digest_of_rows

_A_DAY = timedelta(days=1)
_NAMED = re.compile(r"personal-(\d{8}T\d{6}Z)-")


@dataclass(frozen=True, slots=True)
class Backup:
    """One verified copy."""

    path: Path
    size: int  # bytes
    rows: int  # rows in all tables, as a plain count a person can compare


def problems_of(
    path: Path, kind: StoreKind, *, to_the_letter: bool = True, page_for_page: bool = False
) -> list[str]:
    """Return what is wrong with the store at ``path``, as sentences; empty where it is sound.

    Reads the whole file: SQLite's own integrity check and foreign keys, and the revision; with
    ``to_the_letter`` also the checksum at the end of a backup. Of a locked file that was copied
    ``page_for_page`` SQLCipher's check of each page's seal tells whether it is what was copied, in
    a quarter of the time; how the pages hang together was looked at before.
    """
    try:
        footer = read_footer(path) if to_the_letter else None
        if footer is not None and not is_unchanged(path, footer):
            return ["The file is not as it was written: the disk or something else changed it."]
    except BrokenFooter as broken:
        return [broken.what_happened]
    except OSError as problem:
        return [f"The file can't be read: {problem.strerror}."]
    try:
        with closing(_connect_to_read_all(path, kind)) as connection:
            sealed = page_for_page and kind.key is not None
            check = "cipher_integrity_check" if sealed else "integrity_check(20)"
            found = [str(row[0]) for row in connection.execute(f"PRAGMA {check}")]
            found = [problem for problem in found if problem != "ok"]
            found += [
                f"A row of {row[0]} points to a missing row of {row[2]}."
                for row in connection.execute("PRAGMA foreign_key_check").fetchmany(20)
            ]
            revision = revision_of(connection)
            is_other = revision is not None and not is_of_kind(connection, kind)
    except drivers.errors() as problem:
        return [f"The file can't be read as a store: {problem}."]
    if revision is None:
        found.append("The file is not one of the program's stores.")
    elif is_other:
        found.append(f"The file holds something else than the {kind.name} store.")
    elif revision not in kind.revisions:
        found.append("The file was written by a newer version of the program.")
    return found


def _connect_to_read_all(path: Path, kind: StoreKind) -> sqlite3.Connection:
    """Open a store that is read from end to end, several times over.

    A page of a locked store is unlocked each time it is read anew, so that as many as this are
    kept meanwhile: it takes half as long.
    """
    connection = connect(path, kind, read_only=True)
    if kind.key is not None:
        connection.execute("PRAGMA cache_size=-65536")
    return connection


def copy_store(
    source: Path,
    target: Path,
    kind: StoreKind,
    *,
    target_kind: StoreKind | None = None,
    sealed: datetime | None = None,
) -> Backup:
    """Copy a store that may be in use, verify the copy by opening it, and put it in place at once.

    A plain file copy of a WAL store loses what is not yet written back, so SQLite's backup
    interface does it. With ``sealed``, the time of a backup, its checksum is put behind it, and
    what opens it where it is locked. A ``target_kind`` of another key makes a locked copy of a
    plain store, a plain one of a locked store, or changes the key. Raises :class:`KnownError`
    where the copy can't be written or isn't sound.
    """
    target_kind = target_kind or kind
    unfinished = target.with_name(target.name + ".part")
    try:
        if target.exists() and not target.is_file():
            # a device or a pipe would be put out of the way by the file that takes its name
            raise OSError(errno.EINVAL, "not a file")
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        unfinished.unlink(missing_ok=True)
        _copy(source, kind, unfinished, target_kind)
        same = (kind.key and kind.key.raw) == (target_kind.key and target_kind.key.raw)
        wrong = problems_of(unfinished, target_kind, page_for_page=same)
        if wrong:
            raise KnownError(
                "The copy didn't come out whole: " + wrong[0],
                what_is_safe="Your data and your earlier backups are as they were.",
                what_to_do="Run the check of your data, and try another place for the copy.",
            )
        rows = _count_rows(unfinished, target_kind)
        if sealed is not None:
            key = target_kind.key
            append_footer(unfinished, made_at=stamp(sealed), wrappers=key.wrappers if key else "")
        unfinished.replace(target)
        sync_folder(target.parent)
    except (OSError, *drivers.errors()) as problem:  # type: ignore[misc]
        raise KnownError(
            f"The copy could not be written to {target}.",
            what_is_safe="Your data and your earlier backups are as they were.",
            what_to_do="Check that there is room and that you may write there, and try again.",
        ) from problem
    finally:
        for suffix in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):  # where not even this can be done, the reason is told already
                unfinished.with_name(unfinished.name + suffix).unlink(missing_ok=True)
    return Backup(path=target, size=target.stat().st_size, rows=rows)


def _copy(source: Path, kind: StoreKind, unfinished: Path, target_kind: StoreKind) -> None:
    timeout = BUSY_MS / 1000
    # made here, so that it is never readable by others, not even for a moment
    os.close(os.open(unfinished, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    with (
        closing(connect(source, kind, read_only=True)) as origin,
        closing(drivers.open_file(unfinished, target_kind.key, mode="rwc", timeout=timeout)) as to,
    ):
        owner_only(unfinished)
        if (kind.key and kind.key.raw) == (target_kind.key and target_kind.key.raw):
            origin.backup(to)
        else:
            copy_rows(origin, to)
            if digest_of_rows(origin) != digest_of_rows(to):
                raise KnownError(
                    "The copy doesn't hold the same as what was copied.",
                    what_is_safe="Your data and your earlier backups are as they were.",
                    what_to_do="Run the check of your data, then try again.",
                )
        to.execute("PRAGMA journal_mode=DELETE")
    with unfinished.open("rb") as handle:
        os.fsync(handle.fileno())


def _count_rows(path: Path, kind: StoreKind) -> int:
    with closing(_connect_to_read_all(path, kind)) as connection:
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


def is_due(folder: Path, moment: datetime) -> bool:
    """Return whether the newest backup in ``folder`` is a day old or more, or from the future."""
    newest = next(newest_first(folder), None)
    made = _made_at(newest) if newest is not None else None
    return made is None or not timedelta(0) <= moment - made < _A_DAY


def back_up(source: Path, folder: Path, moment: datetime, kind: StoreKind = PERSONAL) -> Backup:
    """Make the day's backup of the personal store, and delete those not needed any longer.

    All of two days stay, then daily, weekly and monthly ones; so do all files of other names.
    """
    made = copy_store(source, automatic_path(folder, moment), kind, sealed=moment)
    for path in superfluous(folder, moment):
        path.unlink(missing_ok=True)
    return made


def _made_at(path: Path) -> datetime | None:
    named = _NAMED.match(path.name)
    return datetime.strptime(f"{named[1]}+0000", "%Y%m%dT%H%M%SZ%z") if named else None


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
    yield from (one.path for one in backups_in(folder))


def kind_of(path: Path, kind: StoreKind) -> StoreKind:
    """Return ``kind`` as it opens ``path``: without its key where the file is a plain one."""
    return replace(kind, key=None) if drivers.is_plain(path) else kind


def newest_good(folder: Path, kind: StoreKind = PERSONAL) -> Path | None:
    """Return the newest backup that is sound and not of a newer program, or None.

    Where none is as it was written to the letter, one that SQLite finds sound is better than none.
    """
    for to_the_letter in (True, False):
        for path in newest_first(folder):
            if not problems_of(path, kind_of(path, kind), to_the_letter=to_the_letter):
                return path
    return None
