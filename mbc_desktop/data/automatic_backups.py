"""Backups the program makes by itself: verified, thinned out with time, also in a second place."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from shutil import copyfileobj

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.paths import DataDir, owner_only
from mbc_desktop.data import backups
from mbc_desktop.data.backup_footer import is_unchanged, read_footer
from mbc_desktop.data.backup_locking import follow_lock
from mbc_desktop.data.backup_rotation import KeptBackup, backups_in, superfluous
from mbc_desktop.data.connections import StoreKind
from mbc_desktop.data.key_files import sync_folder, with_present_wrappers
from mbc_desktop.data.row_check import row_problems
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Store

# How often, by the size of the store: every one of two days is kept.
_OFTEN = ((20_000_000, timedelta(minutes=30)), (200_000_000, timedelta(hours=2)))
_SELDOM = timedelta(hours=8)

_PLACE = "backup_second_place"
_MARK = "backup_mark"
_FOLDER = "Companion backups"


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """What became of one backup.

    Attributes:
        backup: the verified copy; None where none could be made.
        second: its copy in the second place; None where there is no such place, or it can't be
            reached now.
        problems: what the person should be told.
    """

    backup: backups.Backup | None
    second: Path | None = None
    problems: tuple[KnownError, ...] = ()


class AutomaticBackups:
    """The backups of one personal store; everything here is for the database thread."""

    def __init__(
        self, store: Store, data_dir: DataDir, settings: Settings, *, clock: Clock = utc_now
    ) -> None:
        self._store = store
        self._data_dir = data_dir
        self._folder = data_dir.backups
        self._settings = settings
        self._clock = clock

    # -- the second place -------------------------------------------------------------------------

    @property
    def second_place(self) -> Path | None:
        """The folder the person chose, such as a stick or a synced folder; None for none."""
        named = self._settings.get(_PLACE)
        return Path(named) if isinstance(named, str) and named else None

    def choose_second_place(self, folder: Path | None) -> None:
        """Copy backups to ``folder`` too from now on; None for no longer. What is there stays.

        Raises :class:`KnownError` where the folder can't be written to.
        """
        if folder is None:
            self._settings.forget(_PLACE)
            return
        self._settings.set(_PLACE, str(folder.absolute()))
        try:
            self._second_folder(make=True)
        except OSError as problem:
            self._settings.forget(_PLACE)
            raise KnownError(
                f"Backups can't be written to {folder}.",
                what_is_safe="Backups go on where they went before.",
                what_to_do="Choose another folder, or check who may write there.",
            ) from problem

    def folders(self) -> list[Path]:
        """Return the folders with backups that can be reached now, the first one first."""
        second = self._second_folder(make=False)
        return [self._folder] + ([second] if second is not None and second.is_dir() else [])

    def all(self) -> list[KeptBackup]:
        """Return every backup that can be reached now, the newest first; copies come once."""
        found: dict[str, KeptBackup] = {}
        for folder in self.folders():
            for one in backups_in(folder):
                found.setdefault(one.path.name, one)
        return sorted(found.values(), key=lambda one: one.made_at, reverse=True)

    # -- making one -------------------------------------------------------------------------------

    def is_due(self) -> bool:
        """Whether something was written since the last backup, and that one is old enough."""
        newest = next(iter(backups_in(self._folder)), None)
        if newest is None:
            return True
        age = self._clock() - newest.made_at
        # a clock that was set back must not stop backups
        return (age >= self._interval() or age < timedelta(0)) and self.has_changed()

    def has_changed(self) -> bool:
        """Whether something was written since the last backup."""
        newest = next(iter(backups_in(self._folder)), None)
        if newest is None:
            return True
        return _written(self._store.path) != newest.path.stat().st_mtime_ns

    def run(self, *, why: str = "auto") -> MadeBackup:
        """Make a verified backup, copy it to the second place, and thin out both.

        A store that is damaged is not backed up and nothing is thinned out: the good copies from
        before are worth more. Never raises :class:`KnownError`: it is among the problems told.
        """
        now = self._clock()
        damage = row_problems(self._store.path, self._store.kind)
        if damage:
            return MadeBackup(None, problems=(self._damaged(damage[0]),))
        problems: list[KnownError] = []
        kind = with_present_wrappers(self._data_dir, self._store.kind)
        target = backups.automatic_path(self._folder, now, why=why)
        # A backup carries the time of what it holds, not of its making: what is written meanwhile,
        # or within the same tick of the file system's clock, is seen to be missing from it.
        written = _written(self._store.path)
        try:
            made = backups.copy_store(self._store.path, target, kind, sealed=now)
            os.utime(made.path, ns=(written, written))
        except KnownError as problem:
            # the copy was looked through: was it the disk it went to, or what was copied?
            damage = backups.problems_of(self._store.path, kind)
            return MadeBackup(None, problems=(self._damaged(damage[0]) if damage else problem,))
        follow_lock([self._folder], kind)
        _thin(self._folder, now)
        second = None
        try:
            second = self._copy_to_second_place(made.path, kind, now)
        except (OSError, KnownError) as problem:
            problems.append(_second_place_missing(problem))
        return MadeBackup(made, second, tuple(problems))

    def _interval(self) -> timedelta:
        size = self._store.path.stat().st_size
        return next((often for most, often in _OFTEN if size <= most), _SELDOM)

    def _damaged(self, what: str) -> KnownError:
        good = backups.newest_good(self._folder, self._store.kind)
        return KnownError(
            f"Your data is damaged on this disk. {what}",
            what_is_safe=f"Your newest good backup is {good.name}; no backup was thrown out."
            if good
            else "No backup was thrown out.",
            what_to_do="Look at the page “Your data”, and restore a backup from before.",
        )

    # -- the second place, inside -----------------------------------------------------------------

    def _second_folder(self, *, make: bool) -> Path | None:
        """Return this store's own folder in the second place.

        Two people may keep theirs on one stick, so the folder carries a mark of the store.
        """
        place = self.second_place
        if place is None:
            return None
        mark = self._settings.get(_MARK)
        if not isinstance(mark, str) or not mark.isalnum():
            mark = secrets.token_hex(3)
            self._settings.set(_MARK, mark)
        folder = place / f"{_FOLDER} {mark}"
        if make:
            if not place.is_dir():
                raise FileNotFoundError(place)
            folder.mkdir(exist_ok=True, mode=0o700)
        return folder

    def _copy_to_second_place(self, made: Path, kind: StoreKind, now: datetime) -> Path | None:
        folder = self._second_folder(make=True)
        if folder is None:
            return None
        follow_lock([folder], kind)
        _thin(folder, now)
        target = folder / made.name
        unfinished = target.with_name(target.name + ".part")
        try:
            with made.open("rb") as source, unfinished.open("wb") as to:
                owner_only(unfinished)
                copyfileobj(source, to)
                to.flush()
                os.fsync(to.fileno())
            footer = read_footer(unfinished)
            if footer is None or not is_unchanged(unfinished, footer):
                raise OSError("the copy is not what was copied")
            unfinished.replace(target)
            sync_folder(folder)
        finally:
            unfinished.unlink(missing_ok=True)
        return target


def _thin(folder: Path, now: datetime) -> None:
    for path in superfluous(folder, now):
        try:
            path.unlink()
        except OSError:  # one that can't be deleted now can be the next time
            pass


def _written(path: Path) -> int:
    """Return when a store was last written to, in the file system's nanoseconds."""
    times = [
        side.stat().st_mtime_ns
        for side in (path, path.with_name(path.name + "-wal"))
        if side.exists()
    ]
    return max(times, default=0)


def _second_place_missing(problem: Exception) -> KnownError:
    return (
        KnownError(
            "Your backup could not be copied to the second place you chose.",
            what_is_safe="The backup on this computer was made and checked.",
            what_to_do="Plug in the stick, or check the folder; the next backup tries again.",
        )
        if not isinstance(problem, KnownError)
        else problem
    )
