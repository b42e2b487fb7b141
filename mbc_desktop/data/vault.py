"""The lock on a person's data: turned on, opened, changed and turned off, safe at every step.

The store is the only witness of whether the lock is on. Turning it on or off makes a whole new file
beside the old one, checks it row for row, and puts it in place with one rename: cut the power at
any moment, and the old store or the new one is there, and opens.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.errors import KnownError
from mbc_desktop.core.locks import FileLock
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data import backups, drivers, keys
from mbc_desktop.data.backup_locking import ReportSteps, follow_lock
from mbc_desktop.data.connections import PERSONAL, StoreKind, connect
from mbc_desktop.data.key_files import (
    is_lock_on,
    key_file,
    locked,
    sync_folder,
    wrappers,
    wrappers_in,
    write_wrappers,
)
from mbc_desktop.data.restoring import restore, settle

# What a step that was broken off can leave beside the store.
_UNFINISHED = (".locking", ".unlocking", ".restored", ".part")


@dataclass(frozen=True, slots=True)
class LockChanged:
    """What turning the lock on or off came to.

    Attributes:
        code: the recovery code to print; empty where the lock was turned off.
        left: files that stayed as they were: after turning it on these can be read by anybody
            who gets hold of them, after turning it off they still need the old passphrase.
    """

    code: str
    left: tuple[Path, ...]


class Vault:
    """The lock of one data directory. Argon2id takes a fifth of a second: off the GUI's thread.

    Before :meth:`turn_on` and :meth:`turn_off` every ``Stores`` of this directory is closed, and
    opened again afterwards with ``Stores(data_dir, personal=vault.kind)``.
    """

    def __init__(self, data_dir: DataDir, *, clock: Clock = utc_now) -> None:
        self._data_dir = data_dir
        self._clock = clock
        self._key: keys.StoreKey | None = None

    # -- how it stands ----------------------------------------------------------------------------

    @staticmethod
    def is_available() -> bool:
        """Whether what the lock needs is installed."""
        try:
            import argon2  # noqa: F401
            import sqlcipher3  # noqa: F401
        except ImportError:
            return False
        return True

    @property
    def is_on(self) -> bool:
        """Whether the data is locked on the disk."""
        return is_lock_on(self._data_dir)

    @property
    def is_locked(self) -> bool:
        """Whether a passphrase is needed before anything can be opened."""
        return self.is_on and self._key is None

    @property
    def kind(self) -> StoreKind:
        """How the personal store is opened; raises ``Locked`` where it is locked."""
        if not self.is_on:
            return PERSONAL
        if self._key is None:
            raise locked()
        return replace(PERSONAL, key=self._key)

    # -- opening and closing ----------------------------------------------------------------------

    def unlock(self, passphrase: str) -> None:
        """Unlock with the passphrase.

        Raises ``WrongPassphrase``: that costs a fifth of a second, and never data.
        """
        self._unlock(passphrase, keys.PASSPHRASE)

    def unlock_with_code(self, code: str) -> None:
        """Unlock with the printed recovery code; raises ``WrongPassphrase``."""
        self._unlock(code, keys.CODE)

    def check(self, passphrase: str) -> None:
        """Make sure that whoever changes the lock knows its passphrase.

        Raises ``WrongPassphrase``, and ``Locked`` where nothing is open.
        """
        keys.unwrapped(self._present().wrappers, passphrase)

    def lock(self) -> None:
        """Forget the key; what is open is closed by whoever opened it, before."""
        self._key = None

    def open_backup(self, path: Path, secret: str, *, by: str = keys.PASSPHRASE) -> StoreKind:
        """Return how a backup locked with a passphrase of its own is opened."""
        found = wrappers_in(path)
        if not found:
            raise KnownError(
                f"{path.name} doesn't say how it is opened.",
                what_is_safe="Nothing was changed.",
                what_to_do="Choose another backup.",
            )
        return replace(PERSONAL, key=keys.unwrapped(found, secret, by=by))

    def _unlock(self, secret: str, by: str) -> None:
        tried: set[str] = set()
        wrong: keys.WrongPassphrase | None = None
        found: tuple[keys.StoreKey, str] | None = None
        for text in wrappers(self._data_dir):
            # wrappers of one key are tried once: each try takes time
            if keys.id_in(text) in tried:
                continue
            tried.add(keys.id_in(text))
            try:
                key = keys.unwrapped(text, secret, by=by)
            except keys.WrongPassphrase as problem:
                wrong = wrong or problem
                continue
            opens = self._opens(key)
            if opens or len(tried) == 1:
                found = key, text
            if opens:
                break
        if found is not None:
            # Where no key opens the store, it is the store that is damaged; that is said of the
            # newest wrappers alone. An older key, which an old passphrase opens, proves nothing.
            self._key = found[0]
            self._put_in_order(found[1])
            return
        raise wrong or keys.DamagedKey(
            "What your passphrase opens is missing, here and in every backup.",
            what_is_safe="Your data was not touched.",
            what_to_do="Look for a backup on a stick or another computer, and restore it.",
        )

    def _opens(self, key: keys.StoreKey) -> bool:
        try:
            with closing(
                connect(self._data_dir.personal, replace(PERSONAL, key=key), read_only=True)
            ) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except drivers.errors():
            return False
        return True

    def _put_in_order(self, text: str) -> None:
        """Write a lost key file again, and delete what a change broken off left behind."""
        busy = FileLock(self._data_dir.lock("writer"))
        if not busy.acquire():
            return
        try:
            if not key_file(self._data_dir).exists():
                write_wrappers(self._data_dir, text)
            self._delete_unfinished()
        finally:
            busy.release()

    def _delete_unfinished(self) -> None:
        # a plain copy must not lie about while the lock is on
        store = self._data_dir.personal
        for ending in _UNFINISHED:
            for path in store.parent.glob(f"{store.name}{ending}*"):
                path.unlink(missing_ok=True)

    def restore(
        self, source: Path, *, source_kind: StoreKind | None = None, while_running: bool = False
    ) -> backups.Backup:
        """Put a backup in the place of the personal store; every ``Stores`` is closed before.

        Where the lock is on it stays on, with its passphrase. Where it is off and the backup is a
        locked one, the store is locked as the backup was: restoring never takes a lock off.
        ``source_kind`` comes from :meth:`open_backup`. Raises as :func:`restoring.restore` does.
        """
        kind = self.kind
        theirs = source_kind or backups.kind_of(source, kind)
        if kind.key is None and theirs.key is not None:
            # first: from the moment the store is a locked one, its wrappers must be there
            with FileLock(self._data_dir.lock("writer")):
                write_wrappers(self._data_dir, theirs.key.wrappers)
            kind = theirs
        made = restore(
            source,
            self._data_dir,
            clock=self._clock,
            kind=kind,
            source_kind=theirs,
            while_running=while_running,
        )
        self._key = kind.key
        follow_lock((self._data_dir.backups,), kind)
        return made

    # -- changing it ------------------------------------------------------------------------------

    def turn_on(
        self,
        passphrase: str,
        *,
        more_backups: tuple[Path, ...] = (),
        report: ReportSteps | None = None,
    ) -> LockChanged:
        """Lock the data and the backups, here and in the folders ``more_backups``.

        Returns the recovery code, which is shown and printed once and kept nowhere. Raises
        :class:`KnownError` where the passphrase is too short, where anybody has the store open,
        and for what a disk does; the store is then as it was. A backup of 50 MB takes some
        seconds; those that were not reached when the program ends are locked by the next
        automatic backup. ``report(done, all)`` hears of each.
        """
        problem = keys.passphrase_problem(passphrase)
        if problem or self.is_on:
            raise KnownError(
                problem or "Your data is locked already.",
                what_is_safe="Nothing was changed.",
                what_to_do="Choose another passphrase." if problem else "There is nothing to do.",
            )
        if not self.is_available():
            raise drivers.lock_not_installed()
        key, code = keys.new_key(passphrase)
        kind = replace(PERSONAL, key=key)
        with FileLock(self._data_dir.lock("writer")):
            self._delete_unfinished()
            # first: from the moment the store is a locked one, its wrappers must be there
            write_wrappers(self._data_dir, key.wrappers)
            self._replace_store(PERSONAL, kind, ".locking")
            self._key = key
        left = follow_lock((self._data_dir.backups, *more_backups), kind, report=report)
        return LockChanged(code, (*left, *self._set_aside()))

    def turn_off(
        self, *, more_backups: tuple[Path, ...] = (), report: ReportSteps | None = None
    ) -> LockChanged:
        """Unlock the data and the backups for good; raises :class:`KnownError` as above."""
        former = self.kind
        if former.key is None:
            raise KnownError(
                "Your data is not locked.",
                what_is_safe="Nothing was changed.",
                what_to_do="There is nothing to do.",
            )
        with FileLock(self._data_dir.lock("writer")):
            self._delete_unfinished()
            self._replace_store(former, PERSONAL, ".unlocking")
            self._key = None
            key_file(self._data_dir).unlink(missing_ok=True)
        folders = (self._data_dir.backups, *more_backups)
        left = follow_lock(folders, PERSONAL, former=former, report=report)
        return LockChanged("", tuple(left))

    def change(self, passphrase: str) -> None:
        """Open from now on with another passphrase; the key and the printed code stay.

        Backups made before open with the new one too once they have been brought along, which the
        next automatic backup does.
        """
        problem = keys.passphrase_problem(passphrase)
        if problem:
            raise KnownError(
                problem,
                what_is_safe="Nothing was changed: the old passphrase still opens your data.",
                what_to_do="Choose another passphrase.",
            )
        self._rewrap(keys.rewrapped(self._present(), passphrase=passphrase))

    def new_code(self) -> str:
        """Return a new recovery code to print; the old one opens nothing from now on."""
        code = keys.new_code()
        self._rewrap(keys.rewrapped(self._present(), code=code))
        return code

    def _present(self) -> keys.StoreKey:
        if self._key is None:
            raise locked()
        return self._key

    def _rewrap(self, key: keys.StoreKey) -> None:
        with FileLock(self._data_dir.lock("writer")):
            write_wrappers(self._data_dir, key.wrappers)
        self._key = key

    def _replace_store(self, kind: StoreKind, new_kind: StoreKind, ending: str) -> None:
        store = self._data_dir.personal
        if not store.exists():
            return
        settle(store, kind)
        fresh = store.with_name(store.name + ending)
        backups.copy_store(store, fresh, kind, target_kind=new_kind)
        for side in ("-wal", "-shm"):
            # settled: there is nothing in them any more
            store.with_name(store.name + side).unlink(missing_ok=True)
        fresh.replace(store)
        sync_folder(store.parent)

    def _set_aside(self) -> list[Path]:
        folder = self._data_dir.set_aside
        return sorted(folder.glob("personal-*")) if folder.is_dir() else []
