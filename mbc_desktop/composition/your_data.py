"""Builds "Your data and settings": backups, the lock, exports; and what runs by itself for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSettings, Signal

from mbc_desktop.composition.part import Part

if TYPE_CHECKING:
    from mbc_desktop.core.paths import DataDir
    from mbc_desktop.data.vault import Vault
    from mbc_desktop.views.lock.watch import LockWatch
    from mbc_desktop.views.main_window import MainWindow
    from mbc_desktop.views.settings.desk import DataDesk, LockRules
    from mbc_desktop.views.settings.upkeep import Upkeep
    from mbc_desktop.views.settings.window import SettingsWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme


class YourDataPart(Part):
    """The settings window, automatic backups, and the watch that locks.

    Signals:
        errand_wanted: an ``Errand`` that needs every store closed.
        lock_wanted: the program is to be locked now.
        notes_changed: notes were taken in.
    """

    errand_wanted = Signal(object)
    lock_wanted = Signal()
    notes_changed = Signal()
    settings_window: SettingsWindow | None = None
    _upkeep: Upkeep | None = None
    _watch: LockWatch | None = None
    _desk: DataDesk | None = None
    _rules: LockRules | None = None
    _wanted: str | None = None

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: MainWindow,
        *,
        home: DataDir,
        settings: QSettings,
        vault: Callable[[], Vault],
    ) -> None:
        super().__init__(theme, tasks, window)
        self._home = home
        self._settings = settings
        self._vault = vault
        window.settings_wanted.connect(self.show)
        window.lock_wanted.connect(self.lock_wanted)

    def fill(self) -> None:
        """Begin with what runs by itself."""
        opened, home, vault = self.opened, self._home, self._vault
        if opened is None:
            return

        def make() -> tuple[DataDesk, LockRules]:
            from mbc_desktop.views.settings.desk import DataDesk

            desk = DataDesk(home, opened.stores, opened.settings, vault())
            return desk, desk.lock_rules()

        self.tasks.run_write(self, make, self._on_made)

    def _on_made(self, made: tuple[DataDesk, LockRules]) -> None:
        from mbc_desktop.views.settings.upkeep import Upkeep

        desk, rules = made
        self._desk = desk
        self._upkeep = Upkeep(self.tasks, self.window.status, desk.backups, desk.store, parent=self)
        self._upkeep.start()
        self._on_rules(rules)
        if self._wanted is not None:
            self.show(self._wanted)

    def _on_rules(self, rules: LockRules) -> None:
        """Watch as she wishes; where nothing is locked, nothing is watched."""
        is_on = self._desk is not None and self._desk.is_lock_on
        self.window.lock_action.setVisible(is_on)
        self._rules = rules
        if not is_on:
            return
        if self._watch is None:
            from mbc_desktop.views.lock.watch import LockWatch

            self._watch = LockWatch(parent=self)
            self._watch.due.connect(self.lock_wanted)
        self._watch.set_rules(idle=rules.idle, on_sleep=rules.on_sleep)

    @property
    def clears_clipboard(self) -> bool:
        """Whether she wishes the clipboard to be emptied when it locks."""
        return self._rules is not None and self._rules.clear_clipboard

    # -- the window -------------------------------------------------------------------------------

    def show(self, page: str = "") -> None:
        """Show the settings, at a page or where they were."""
        if self.settings_window is not None:
            self.settings_window.show_page(page)
            self.settings_window.raise_()
            self.settings_window.activateWindow()
            return
        desk = self._desk
        if desk is None or self._upkeep is None:
            self._wanted = page
            return
        from mbc_desktop.views.settings.window import SettingsWindow

        made = SettingsWindow(
            self.theme, self.tasks, self.window, desk, self._settings, upkeep=self._upkeep
        )
        made.errand_wanted.connect(self.errand_wanted)
        made.lock_wanted.connect(self.lock_wanted)
        made.rules_changed.connect(self._on_rules)
        made.notes_changed.connect(self.notes_changed)
        made.finished.connect(self._on_closed)
        self.settings_window = made
        made.show_page(page)
        made.show()

    def _on_closed(self, _result: Any) -> None:
        self.settings_window = None

    # -- the first start --------------------------------------------------------------------------

    def welcome(self) -> None:
        """Offer the lock and larger words, once in the life of a store."""
        opened = self.opened
        if opened is not None:
            settings = opened.settings
            self.tasks.run_write(
                self, lambda: settings.get("welcomed", default=False), self._on_welcome
            )

    def _on_welcome(self, welcomed: object) -> None:
        desk, opened = self._desk, self.opened
        if welcomed or desk is None or opened is None or desk.is_lock_on:
            return
        from mbc_desktop.views.settings.first_offer import FirstOffer

        settings = opened.settings

        def answered() -> None:
            self.tasks.run_write(self, lambda: settings.set("welcomed", True))

        offer = FirstOffer(
            self.theme,
            self.window,
            self._settings,
            set_look=self.window.set_look,
            is_available=desk.is_lock_available,
        )
        offer.errand_wanted.connect(self.errand_wanted)
        offer.lock_chosen.connect(lambda: self.show("lock"))
        # closed for another language, it comes again in that
        offer.accepted.connect(answered)
        offer.rejected.connect(answered)
        offer.open()

    # -- leaving ----------------------------------------------------------------------------------

    def leave(self) -> None:
        """Make the backup that is due."""
        super().leave()
        if self._upkeep is not None:
            self._upkeep.stop()
