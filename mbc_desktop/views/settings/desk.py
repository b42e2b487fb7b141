"""What the pages of "Your data and settings" ask of the engine.

Nothing here touches Qt; everything but the properties runs off the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from mbc_desktop.core.clock import Clock, utc_now
from mbc_desktop.core.paths import DataDir
from mbc_desktop.data.automatic_backups import AutomaticBackups
from mbc_desktop.data.backup_contents import BackupContents, contents_of
from mbc_desktop.data.backups import kind_of
from mbc_desktop.data.connections import StoreKind
from mbc_desktop.data.health import Health, check_stores
from mbc_desktop.data.key_files import wrappers_in
from mbc_desktop.data.keys import id_in
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Store, Stores
from mbc_desktop.data.surroundings import Surroundings, surroundings
from mbc_desktop.data.vault import Vault
from mbc_desktop.sharing.deleting import Reach, reach, remember_copy

if TYPE_CHECKING:
    from mbc_desktop.core.cancel import CancelToken
    from mbc_desktop.data.backup_rotation import KeptBackup
    from mbc_desktop.sharing.bundling import Sharing
    from mbc_desktop.sharing.previewing import Found

_RULES = "lock_rules"
IDLE_MINUTES = (0, 2, 5, 15, 30, 60)
"""What can be chosen; 0 is never."""

ReportCount = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class LockRules:
    """When the program locks by itself, and what goes with it."""

    idle_minutes: int = 15
    on_sleep: bool = True
    clear_clipboard: bool = False

    @property
    def idle(self) -> timedelta | None:
        """How long nobody has to be there; None for never."""
        return timedelta(minutes=self.idle_minutes) if self.idle_minutes else None


@dataclass(frozen=True, slots=True)
class BackupsShown:
    """What the page of backups shows; ``second_there`` is whether the place can be reached."""

    backups: tuple[KeptBackup, ...]
    folder: Path
    second: Path | None
    second_there: bool


@dataclass(frozen=True, slots=True)
class HealthShown:
    """What a look at both stores and around them found."""

    stores: tuple[Health, ...]
    around: Surroundings


class DataDesk:
    """The engine behind the pages, for one session."""

    def __init__(
        self,
        home: DataDir,
        stores: Stores,
        settings: Settings,
        vault: Vault,
        *,
        clock: Clock = utc_now,
    ) -> None:
        self.home = home
        self.vault = vault
        self.settings = settings
        self.backups = AutomaticBackups(stores.personal, home, settings, clock=clock)
        self._stores = stores
        self._clock = clock

    @property
    def store(self) -> Store:
        """The personal store."""
        return self._stores.personal

    # -- the lock ---------------------------------------------------------------------------------

    @property
    def is_lock_available(self) -> bool:
        """Whether what the lock needs is installed."""
        return self.vault.is_available()

    @property
    def is_lock_on(self) -> bool:
        """Whether the data is locked on the disk."""
        return self.store.kind.key is not None

    def lock_rules(self) -> LockRules:
        """Return when the program locks by itself."""
        kept = self.settings.get(_RULES, {})
        rules = LockRules()
        if not isinstance(kept, dict):
            return rules
        idle = kept.get("idle_minutes", rules.idle_minutes)
        return LockRules(
            idle_minutes=idle if idle in IDLE_MINUTES else rules.idle_minutes,
            on_sleep=bool(kept.get("on_sleep", rules.on_sleep)),
            clear_clipboard=bool(kept.get("clear_clipboard", rules.clear_clipboard)),
        )

    def keep_lock_rules(self, rules: LockRules) -> None:
        """Keep them."""
        self.settings.set(_RULES, asdict(rules))

    def change_passphrase(self, old: str, new: str) -> None:
        """Open with ``new`` from now on; raises ``WrongPassphrase`` where ``old`` is not right."""
        self.vault.check(old)
        self.vault.change(new)

    def new_code(self, passphrase: str) -> str:
        """Return a new recovery code; raises ``WrongPassphrase``."""
        self.vault.check(passphrase)
        return self.vault.new_code()

    def more_backups(self) -> tuple[Path, ...]:
        """Return the folders with backups elsewhere that can be reached now."""
        return tuple(self.backups.folders()[1:])

    # -- backups ----------------------------------------------------------------------------------

    def shown_backups(self) -> BackupsShown:
        """Return every backup that can be reached, the newest first."""
        second = self.backups.second_place
        return BackupsShown(
            backups=tuple(self.backups.all()),
            folder=self.home.backups,
            second=second,
            second_there=second is not None and second.is_dir(),
        )

    def needs_passphrase(self, backup: Path) -> bool:
        """Whether a backup is locked with a passphrase that is not the one in use."""
        wrappers = wrappers_in(backup) if backup.is_file() else ""
        key = self.store.kind.key
        return bool(wrappers) and (key is None or key.id != id_in(wrappers))

    def opened_backup(self, backup: Path, passphrase: str = "") -> StoreKind:
        """Return how a backup is opened; raises ``WrongPassphrase``."""
        if self.needs_passphrase(backup):
            return self.vault.open_backup(backup, passphrase)
        return kind_of(backup, self.store.kind)

    def contents(self, backup: Path, kind: StoreKind) -> BackupContents:
        """Return what is in a backup; raises ``KnownError``."""
        return contents_of(backup, kind)

    # -- everything out and in --------------------------------------------------------------------

    def sharing(self) -> Sharing:
        """Return everything of a person as a bundle of parts."""
        from mbc_desktop.sharing.everything import everything

        return everything(self._stores, clock=self._clock)

    def export_to(self, target: Path) -> dict[str, int]:
        """Write everything in open formats; returns how many things each part holds."""
        counts = self.sharing().export_to(target)
        remember_copy(self.settings, target, "export", clock=self._clock)
        return counts

    def copy_for_caregiver(
        self, target: Path, passphrase: str, keys: tuple[str, ...]
    ) -> dict[str, int]:
        """Write chosen parts as one encrypted file."""
        counts = self.sharing().copy_for_caregiver(target, passphrase, keys=keys)
        remember_copy(self.settings, target, "caregiver", clock=self._clock)
        return counts

    def look_into(
        self, path: Path, passphrase: str, token: CancelToken, report: ReportCount
    ) -> Found:
        """Return what taking ``path`` in would bring; changes nothing."""
        from mbc_desktop.sharing.previewing import look_into

        return look_into(path, self.sharing(), passphrase=passphrase, cancel=token, report=report)

    def take_in(
        self,
        path: Path,
        passphrase: str,
        keys: tuple[str, ...] | None,
        token: CancelToken,
        report: ReportCount,
    ) -> Found:
        """Take ``path`` in beside what is here; returns what was done.

        Not on the database thread: an hour of someone's notes must not hold up what is typed.
        Every hundred notes are a transaction of their own, and one waits for the other.
        """
        from mbc_desktop.data.attachments import Attachments
        from mbc_desktop.data.notes import Notes
        from mbc_desktop.sharing.previewing import take_in

        personal = self._stores.personal
        return take_in(
            path,
            self.sharing(),
            Notes(personal, clock=self._clock),
            Attachments(personal, clock=self._clock),
            passphrase=passphrase,
            keys=keys,
            cancel=token,
            report=report,
        )

    # -- health and the end -----------------------------------------------------------------------

    def health(self) -> HealthShown:
        """Look both stores through; the same as ``mbc-desktop check``."""
        return HealthShown(
            tuple(check_stores(self.home, personal=self.store.kind)),
            surroundings(self.home, clock=self._clock),
        )

    def reach(self) -> Reach:
        """Return what deleting everything would delete, and what it can't."""
        return reach(self.home, self.settings, more_backups=self.more_backups())

    def now(self) -> datetime:
        """Return the present moment."""
        return self._clock()
