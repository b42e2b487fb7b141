"""The whole program, session after session, in one test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from mbc_desktop.composition.companion import Companion
from mbc_desktop.composition.sessions import Sessions
from mbc_desktop.core.paths import DataDir, open_data_dir
from mbc_desktop.data.notes import NewNote, Notes
from mbc_desktop.data.settings import Settings
from mbc_desktop.data.stores import Stores
from mbc_desktop.data.vault import Vault
from mbc_desktop.views.i18n import remove_language
from mbc_desktop.views.settings.page import SettingsPage
from mbc_desktop.views.settings.window import SettingsWindow

WORDS = "three quiet words"
_MS = 20_000


class Running:
    """One person's program; ``end`` closes whatever window is open."""

    def __init__(self, qapp: Any, qtbot: Any, theme: Any, where: Path) -> None:
        self.home: DataDir = open_data_dir(where)
        self.over: list[bool] = []
        self.qtbot = qtbot
        self._app, self._theme = qapp, theme
        self.settings = QSettings(str(self.home.window_state), QSettings.Format.IniFormat)
        self.settings.setValue("look/language", "en")
        self.sessions = self._begin()

    def _begin(self) -> Sessions:
        sessions = Sessions(
            self._app,
            self.home,
            registry="http://127.0.0.1:9/api/v2",
            theme=self._theme,
            settings=self.settings,
        )
        sessions.over.connect(lambda: self.over.append(True))
        return sessions

    # -- what there is before the program starts --------------------------------------------------

    def write(self, *notes: NewNote, welcomed: bool = True) -> list[str]:
        """Have some notes there already."""
        with Stores(self.home, personal=self.vault().kind) as stores:
            if welcomed:
                Settings(stores.personal).set("welcomed", True)
            return [saved.id for saved in Notes(stores.personal).add_many(list(notes))]

    def lock(self, passphrase: str = WORDS) -> str:
        """Turn the lock on; returns the recovery code."""
        return Vault(self.home).turn_on(passphrase).code

    def vault(self, passphrase: str = WORDS) -> Vault:
        """Return the lock, opened where it is on."""
        vault = Vault(self.home)
        if vault.is_locked:
            vault.unlock(passphrase)
        return vault

    def titles(self, passphrase: str = WORDS) -> list[str]:
        """Return the titles of all notes, read from the disk."""
        with Stores(self.home, personal=self.vault(passphrase).kind) as stores:
            return sorted(note.title for note in Notes(stores.personal).many())

    # -- the program ------------------------------------------------------------------------------

    @property
    def companion(self) -> Companion:
        """The session that runs."""
        assert self.sessions.companion is not None
        return self.sessions.companion

    @property
    def pages(self) -> SettingsWindow:
        """The window of the settings, opened where it is not."""
        if self.companion.your_data.settings_window is None:
            self.companion.window.settings_wanted.emit("")
        window = self.companion.your_data.settings_window
        assert window is not None
        return window

    def page(self, key: str) -> Any:
        """Return a page of the settings, shown and settled."""
        self.pages.show_page(key)
        self.settle()
        page: SettingsPage = self.pages.page(key)
        return page

    def start(self) -> None:
        """Start it; waits until the window or the gate is there."""
        self.sessions.start()
        if self.sessions.gate is None:
            self.opened()

    def opened(self, *, after: Companion | None = None) -> Companion:
        """Wait until a session is open and at rest, another one than ``after``."""
        self.until(lambda: self.sessions.companion not in (None, after))
        self.until(lambda: self.sessions.companion is not None and self.sessions.companion.is_open)
        self.settle()
        return self.companion

    def gated(self) -> Any:
        """Wait for the screen that asks for the passphrase."""
        self.until(lambda: self.sessions.gate is not None)
        return self.sessions.gate

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.until(lambda: self.companion.tasks.pending == 0)

    def until(self, met: Callable[[], object]) -> None:
        """Wait until something is so."""
        self.qtbot.waitUntil(lambda: bool(met()), timeout=_MS)

    def said(self) -> str:
        """Return all that the status area was told."""
        return " ".join(one.sentence for one in self.companion.window.status.messages)

    def end(self) -> None:
        """Close what is open."""
        if self.sessions.companion is not None:
            self.sessions.companion.window.close()
        if self.sessions.gate is not None:
            self.sessions.gate.close()
        remove_language(self._app, self.sessions._words)

    def again(self) -> None:
        """Close the program and start it once more."""
        self.end()
        self.sessions = self._begin()
        self.start()
