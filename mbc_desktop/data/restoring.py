"""Putting a backup in the place of the personal store."""

from __future__ import annotations

from contextlib import closing, suppress
from pathlib import Path
from shutil import copyfile

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError, NotStored
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data import backups, drivers
from mbc_desktop.data.connections import PERSONAL, StoreKind, connect
from mbc_desktop.data.faults import explain
from mbc_desktop.data.key_files import is_lock_on, locked, sync_folder


def restore(
    source: Path,
    data_dir: DataDir,
    *,
    clock: Clock = utc_now,
    kind: StoreKind = PERSONAL,
    source_kind: StoreKind | None = None,
    while_running: bool = False,
) -> backups.Backup:
    """Put a verified copy of ``source`` in the place of the personal store.

    What is there now is first kept as a backup of its own. Refuses while the program runs, and a
    file that is not a sound backup. ``kind`` is how the store is locked afterwards, ``source_kind``
    how the backup is opened. The window itself restores with ``while_running``, after
    it has closed its stores.
    """
    if kind.key is None and is_lock_on(data_dir):
        raise locked()
    source_kind = source_kind or backups.kind_of(source, kind)
    if not source.is_file():
        raise NotStored(
            f"There is no file {source}.",
            what_is_safe="Nothing was changed.",
            what_to_do="Check the name of the backup.",
        )
    wrong = backups.problems_of(source, source_kind)
    if wrong:
        raise KnownError(
            f"{source.name} is not a sound backup: {wrong[0]}",
            what_is_safe="Nothing was changed.",
            what_to_do="Choose another backup.",
        )
    running = FileLock(data_dir.lock("running"))
    if not while_running and not running.acquire():
        raise KnownError(
            "The program is running, and a backup can't be restored under it.",
            what_is_safe="Nothing was changed.",
            what_to_do="Close the program's window, then try again.",
        )
    try:
        with FileLock(data_dir.lock("writer")):
            return _replace(source, source_kind, data_dir, kind, clock)
    finally:
        running.release()


def _replace(
    source: Path, source_kind: StoreKind, data_dir: DataDir, kind: StoreKind, clock: Clock
) -> backups.Backup:
    here = data_dir.personal
    here_kind = backups.kind_of(here, kind)
    if here.exists() and not backups.problems_of(here, here_kind):
        now = clock()
        kept = backups.automatic_path(data_dir.backups, now, why="before-restore")
        backups.copy_store(here, kept, here_kind, target_kind=kind, sealed=now)
        fresh = here.with_name(here.name + ".restored")
        made = backups.copy_store(source, fresh, source_kind, target_kind=kind)
        settle(here, here_kind)
    else:
        if here.exists():
            _keep_damaged(here, data_dir, clock)
        fresh = here.with_name(here.name + ".restored")
        made = backups.copy_store(source, fresh, source_kind, target_kind=kind)
        for suffix in ("-wal", "-shm"):
            here.with_name(here.name + suffix).unlink(missing_ok=True)
    fresh.replace(here)
    sync_folder(here.parent)
    return backups.Backup(path=here, size=made.size, rows=made.rows)


def _keep_damaged(here: Path, data_dir: DataDir, clock: Clock) -> None:
    data_dir.set_aside.mkdir(exist_ok=True, mode=0o700)
    kept = backups.automatic_path(data_dir.set_aside, clock(), why="damaged")
    sides = {
        here.with_name(here.name + suffix): kept.with_name(kept.name + suffix)
        for suffix in ("", "-wal")
    }
    try:
        for side, copied in sides.items():
            if side.exists():
                # copied: were it moved and the power cut, the next start would find nothing
                copyfile(side, copied)
    except OSError as problem:
        for copied in sides.values():
            with suppress(OSError):
                copied.unlink(missing_ok=True)
        raise KnownError(
            "What is there now could not be kept beside the backup, so it was not replaced.",
            what_is_safe="Nothing was changed.",
            what_to_do="Check that there is room on the disk, then try again.",
        ) from problem


def settle(path: Path, kind: StoreKind) -> None:
    """Bring everything of a store into its one file, so that the file can be replaced.

    Raises :class:`KnownError` where anybody still has the store open.
    """
    with explain(kind.name), closing(connect(path, kind, create=False)) as connection:
        try:
            mode = connection.execute("PRAGMA journal_mode=DELETE").fetchone()[0]
        except drivers.operational_errors():
            mode = "wal"
    if mode != "delete":
        raise KnownError(
            "Another part of the program is using your data at the moment.",
            what_is_safe="Nothing was changed.",
            what_to_do="Close the program's other windows and commands, then try again.",
        )
