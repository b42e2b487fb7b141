"""Backups follow the lock: turned on, plain ones are locked; turned off, they are plain again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from shutil import copyfileobj

from mbc_desktop.core.clock import read_stamp
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import owner_only
from mbc_desktop.data import backups, drivers
from mbc_desktop.data.backup_footer import BrokenFooter, Footer, append_footer, read_footer
from mbc_desktop.data.backup_rotation import KeptBackup, backups_in
from mbc_desktop.data.connections import StoreKind
from mbc_desktop.data.keys import DamagedKey, id_in

_UNFINISHED_SECONDS = 600

ReportSteps = Callable[[int, int], None]


def follow_lock(
    folders: Iterable[Path],
    kind: StoreKind,
    *,
    former: StoreKind | None = None,
    report: ReportSteps | None = None,
) -> list[Path]:
    """Bring the backups in ``folders`` under the lock of ``kind``; can be broken off and repeated.

    ``former`` opens backups locked with the key before; ``report`` hears how many of how many are
    done. Returns those that could not be brought along: damaged ones, and those locked with a key
    nobody here has.
    """
    found = []
    for folder in folders:
        _delete_unfinished(folder)
        found += backups_in(folder)
    left = []
    for number, backup in enumerate(found):
        if report is not None:
            report(number, len(found))
        try:
            _follow(backup, kind, former)
        except (KnownError, OSError):
            left.append(backup.path)
    return left


def _delete_unfinished(folder: Path) -> None:
    """Delete what a copy that was broken off left behind; one that is being made is younger."""
    for path in folder.glob("personal-*.sqlite.part*"):
        try:
            if time.time() - path.stat().st_mtime > _UNFINISHED_SECONDS:
                path.unlink()
        except OSError:
            continue


def _follow(backup: KeptBackup, kind: StoreKind, former: StoreKind | None) -> None:
    path = backup.path
    if drivers.is_plain(path):
        if kind.key is not None:
            _rewrite(backup, backups.kind_of(path, kind), kind)
        return
    footer = read_footer(path)
    locked_with = id_in(footer.wrappers) if footer is not None and footer.wrappers else ""
    if kind.key is not None and locked_with == kind.key.id:
        if footer is not None and footer.wrappers != kind.key.wrappers:
            _new_footer(path, footer, kind.key.wrappers)
        return
    theirs = former if former is not None and former.key is not None else None
    if theirs is None or theirs.key is None or theirs.key.id != locked_with:
        raise KnownError(
            f"{path.name} is locked with another key.",
            what_is_safe="It was left as it is.",
            what_to_do="It opens with the passphrase of its time.",
        )
    _rewrite(backup, theirs, kind)


def _rewrite(backup: KeptBackup, theirs: StoreKind, kind: StoreKind) -> None:
    stat = backup.path.stat()
    backups.copy_store(backup.path, backup.path, theirs, target_kind=kind, sealed=backup.made_at)
    os.utime(backup.path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def _new_footer(path: Path, footer: Footer, wrappers: str) -> None:
    """Put other wrappers behind a backup: a passphrase that was changed opens it from now on."""
    stat = path.stat()
    unfinished = path.with_name(path.name + ".part")
    unfinished.unlink(missing_ok=True)
    with path.open("rb") as source, unfinished.open("xb") as target:
        owner_only(unfinished)
        copyfileobj(source, target)
        target.truncate(footer.size)
    append_footer(unfinished, made_at=footer.made_at, wrappers=wrappers)
    unfinished.replace(path)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))


def made_at_of(path: Path) -> str:
    """Return when a backup was made, as it says itself; empty where it does not say."""
    try:
        footer = read_footer(path)
        if footer is None:
            return ""
        read_stamp(footer.made_at)
    except (OSError, ValueError, BrokenFooter, DamagedKey):
        return ""
    return footer.made_at
