"""Putting a backup in the place of the personal store."""

from __future__ import annotations

from pathlib import Path

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data import backups
from mbc_desktop.data.connections import PERSONAL


def restore(source: Path, data_dir: DataDir, *, clock: Clock = utc_now) -> backups.Backup:
    """Put a verified copy of ``source`` in the place of the personal store.

    What is there now is first kept as a backup of its own. Refuses while the program runs, and a
    file that is not a sound backup.
    """
    if not source.is_file():
        raise NotStored(
            f"There is no file {source}.",
            what_is_safe="Nothing was changed.",
            what_to_do="Check the name of the backup.",
        )
    wrong = backups.problems_of(source, PERSONAL)
    if wrong:
        raise KnownError(
            f"{source.name} is not a sound backup: {wrong[0]}",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose another backup.",
        )
    running = FileLock(data_dir.lock("running"))
    if not running.acquire():
        raise KnownError(
            "The program is running, and a backup can't be restored under it.",
            what_is_safe="Nothing was changed.",
            what_to_do="Close the program's window, then try again.",
        )
    try:
        with FileLock(data_dir.lock("writer")):
            return _replace(source, data_dir, clock)
    finally:
        running.release()


def _replace(source: Path, data_dir: DataDir, clock: Clock) -> backups.Backup:
    here = data_dir.personal
    if here.exists() and not backups.problems_of(here, PERSONAL):
        kept = backups.automatic_path(data_dir.backups, clock(), why="before-restore")
        backups.copy_store(here, kept, PERSONAL)
    elif here.exists():
        data_dir.set_aside.mkdir(exist_ok=True, mode=0o700)
        here.rename(backups.automatic_path(data_dir.set_aside, clock(), why="damaged"))
    fresh = here.with_name(here.name + ".restored")
    made = backups.copy_store(source, fresh, PERSONAL)
    for suffix in ("-wal", "-shm"):
        here.with_name(here.name + suffix).unlink(missing_ok=True)
    fresh.replace(here)
    return backups.Backup(path=here, size=made.size, rows=made.rows)
