"""Deleting everything of a person that the program can reach, and saying what it can't."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from mbc_desktop.core.clock import Clock, stamp
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data.backup_rotation import backups_in
from mbc_desktop.data.key_files import key_file
from mbc_desktop.data.settings import Settings

_COPIES = "copies_made"
_MOST_COPIES = 200
# Of the store itself: its side files, and what a step that was broken off left.
_OF_STORES = ("personal.sqlite*", "personal.suspect", "library.sqlite*", "library.suspect")
_OTHERS = ("companion.log*", "window.ini*")


@dataclass(frozen=True, slots=True)
class CopyMade:
    """A backup, an export or a copy that was written where the person said."""

    path: str
    made_at: str
    what: str  # "backup", "export", "caregiver"


@dataclass(frozen=True, slots=True)
class Reach:
    """What deleting everything would delete, and what it can't.

    Attributes:
        files: what goes.
        copies: copies made elsewhere that are still there: hers to delete.
        beyond: what no program on this computer can reach, as sentences.
    """

    files: tuple[Path, ...]
    copies: tuple[CopyMade, ...]
    beyond: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deleted:
    """What went, and what could not be deleted and is still there."""

    files: int
    left: tuple[Path, ...]


BEYOND = (
    "Copies on other computers, sticks that are not plugged in, and in synced folders elsewhere.",
    "What you printed, sent or gave to somebody.",
    "Traces of deleted files that a disk keeps for a while, unless the whole disk is encrypted.",
)


def remember_copy(settings: Settings, path: Path, what: str, *, clock: Clock) -> None:
    """Write down where a copy was made, so that deleting everything can name it."""
    kept = [entry for entry in _entries(settings) if entry.path != str(path)]
    kept.append(CopyMade(str(path), stamp(clock()), what))
    rows = [[entry.path, entry.made_at, entry.what] for entry in kept[-_MOST_COPIES:]]
    settings.set(_COPIES, rows)


def reach(data_dir: DataDir, settings: Settings, *, more_backups: Iterable[Path] = ()) -> Reach:
    """Return what :func:`delete_everything` would do, before it is done.

    ``more_backups`` are this store's own folders elsewhere, such as in the second place.
    """
    return Reach(
        files=tuple(_ours(data_dir, more_backups)),
        copies=tuple(entry for entry in _entries(settings) if Path(entry.path).exists()),
        beyond=BEYOND,
    )


def delete_everything(data_dir: DataDir, *, more_backups: Iterable[Path] = ()) -> Deleted:
    """Delete both stores, the key, all backups the program made, damaged files kept, and the log.

    Every ``Stores`` of the directory is closed before. Files of other names are left alone; so is
    the folder itself where one is in it. Can be repeated where something was in the way.
    """
    folders = list(more_backups)
    deleted = 0
    left: list[Path] = []
    with FileLock(data_dir.lock("writer")):
        for path in _ours(data_dir, folders):
            try:
                path.unlink()
                deleted += 1
            except FileNotFoundError:
                continue
            except OSError:
                left.append(path)
    for folder in (data_dir.backups, data_dir.set_aside, *folders):
        try:
            folder.rmdir()
        except OSError:  # not there, or something of somebody else's in it
            pass
    return Deleted(deleted, tuple(left))


def _ours(data_dir: DataDir, more_backups: Iterable[Path]) -> Iterator[Path]:
    # the key first: from then on nothing that is locked can be read by anybody
    yield from sorted(data_dir.root.glob(f"{key_file(data_dir).name}*"))
    for pattern in _OF_STORES:
        yield from sorted(data_dir.root.glob(pattern))
    for folder in (data_dir.backups, *more_backups):
        for backup in backups_in(folder):
            yield backup.path
        yield from sorted(folder.glob("personal-*.sqlite.part*"))
    if data_dir.set_aside.is_dir():
        yield from sorted(path for path in data_dir.set_aside.iterdir() if path.is_file())
    for pattern in _OTHERS:
        yield from sorted(data_dir.root.glob(pattern))


def _entries(settings: Settings) -> list[CopyMade]:
    rows = settings.get(_COPIES, [])
    if not isinstance(rows, list):
        return []
    return [
        CopyMade(*row)
        for row in rows
        if isinstance(row, list) and len(row) == 3 and all(isinstance(part, str) for part in row)
    ]
