"""What the stores live in: room on the disk, and how old the newest backup is."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from mbc_desktop.core.clock import Clock, stamp, utc_now
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data.backup_rotation import backups_in

# A save needs little; a backup, a lock or a restore needs the store's size once more.
_ROOM = 200_000_000
_OLD = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """How it stands around the stores.

    Attributes:
        free_bytes: room on the disk the data lies on.
        store_bytes: the size of the personal store.
        newest_backup: when the newest backup was made, as stored; None where there is none.
        backups: how many there are.
        warnings: what the person should know, as sentences.
    """

    free_bytes: int
    store_bytes: int
    newest_backup: str | None
    backups: int
    warnings: tuple[str, ...]


def surroundings(
    data_dir: DataDir, *, more_backups: Iterable[Path] = (), clock: Clock = utc_now
) -> Surroundings:
    """Look at the disk and at the backups, here and in the folders ``more_backups``."""
    store = data_dir.personal
    # what is not yet written back is a part of it
    parts = (store, store.with_name(store.name + "-wal"))
    size = sum(part.stat().st_size for part in parts if part.exists())
    free = shutil.disk_usage(data_dir.root).free
    found = [one for folder in (data_dir.backups, *more_backups) for one in backups_in(folder)]
    newest = max((one.made_at for one in found), default=None)
    warnings = []
    if free < max(_ROOM, 3 * size):
        warnings.append(f"There is little room left on the disk: {free // 1_000_000} MB.")
    if size and newest is None:
        warnings.append("There is no backup of your own data yet.")
    elif size and newest is not None and clock() - newest > _OLD:
        warnings.append(f"The newest backup is {(clock() - newest).days} days old.")
    return Surroundings(
        free_bytes=free,
        store_bytes=size,
        newest_backup=stamp(newest) if newest is not None else None,
        backups=len(found),
        warnings=tuple(warnings),
    )
