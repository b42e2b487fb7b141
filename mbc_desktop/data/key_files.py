"""Where the wrappers of a locked store's key lie: beside the store, and in every backup."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, owner_only
from mbc_desktop.data.backup_footer import BrokenFooter, read_footer
from mbc_desktop.data.backup_rotation import backups_in
from mbc_desktop.data.connections import StoreKind
from mbc_desktop.data.drivers import is_plain
from mbc_desktop.data.keys import DamagedKey, StoreKey, id_in


class Locked(KnownError):
    """The store is locked, and nobody has unlocked it yet."""


def locked() -> Locked:
    """Return what is told where a passphrase is needed first."""
    return Locked(
        "Your data is locked.",
        what_is_safe="Nothing was changed.",
        what_to_do="Unlock it with your passphrase first.",
    )


def key_file(data_dir: DataDir) -> Path:
    """Return where the wrappers lie beside the store."""
    return data_dir.key


def is_lock_on(data_dir: DataDir) -> bool:
    """Whether the personal store is a locked one.

    The store itself decides, not the key file: turning the lock on or off ends with the store
    being replaced, at one stroke.
    """
    store = data_dir.personal
    if not store.exists() or store.stat().st_size == 0:
        return key_file(data_dir).exists()
    return not is_plain(store) and next(wrappers(data_dir), None) is not None


def wrappers(data_dir: DataDir) -> Iterator[str]:
    """Yield the wrappers that are whole: those beside the store, then those in backups.

    Several with one key may differ in their passphrase; the newest come first.
    """
    try:
        text = key_file(data_dir).read_text(encoding="utf-8")
        id_in(text)
    except (OSError, UnicodeDecodeError, DamagedKey):
        pass
    else:
        yield text
    for backup in backups_in(data_dir.backups):
        found = wrappers_in(backup.path)
        if found:
            yield found


def wrappers_in(backup: Path) -> str:
    """Return the wrappers at the end of a backup; empty where there are none that are whole."""
    try:
        footer = read_footer(backup)
        if footer is None or not footer.wrappers:
            return ""
        id_in(footer.wrappers)
    except (OSError, BrokenFooter, DamagedKey):
        return ""
    return footer.wrappers


def with_present_wrappers(data_dir: DataDir, kind: StoreKind) -> StoreKind:
    """Return ``kind`` with the wrappers as they are now: a passphrase may have been changed."""
    if kind.key is None:
        return kind
    text = next((one for one in wrappers(data_dir) if id_in(one) == kind.key.id), None)
    return kind if text is None else replace(kind, key=StoreKey(kind.key.raw, text))


def write_wrappers(data_dir: DataDir, text: str) -> None:
    """Write the wrappers beside the store: the old ones or the new ones are there, never none."""
    path = key_file(data_dir)
    unfinished = path.with_name(path.name + ".part")
    with unfinished.open("w", encoding="utf-8") as handle:
        owner_only(unfinished)
        handle.write(text)
        handle.flush()
        os.fsync(handle.fileno())
    unfinished.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Have the names in a folder on the disk; systems without that do it by themselves."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:  # some network folders can't
        pass
    finally:
        os.close(handle)
