"""The lock and the pages of "Your data and settings", filled."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from mbc_desktop.core.paths import DataDir
    from mbc_desktop.data.stores import Stores
    from mbc_desktop.views.settings.window import SettingsWindow
    from mbc_desktop.views.tasks import TaskRunner
    from mbc_desktop.views.theme import Theme

CODE = "YBXN-D4S8-HQGT-2KMA-DF7A-XZV5-XK67"
WORDS = "three quiet words"


def _rest(tasks: TaskRunner) -> None:
    """Wait until nothing is under way; a loop of Qt's own, so that the threads get on."""
    from PySide6.QtCore import QEventLoop, QTimer

    while tasks.pending:
        loop = QEventLoop()
        QTimer.singleShot(20, loop.quit)
        loop.exec()


def _home(*, locked: bool) -> tuple[DataDir, Stores]:
    from mbc_desktop.core.paths import open_data_dir
    from mbc_desktop.data.automatic_backups import AutomaticBackups
    from mbc_desktop.data.notes import NewNote, Notes
    from mbc_desktop.data.settings import Settings
    from mbc_desktop.data.stores import Stores
    from mbc_desktop.data.vault import Vault

    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    home = open_data_dir(Path(folder.name) / "data")
    moment = [datetime(2026, 5, 1, 9, tzinfo=UTC)]

    def clock() -> datetime:
        return moment[0]

    stores = Stores(home, clock=clock)
    notes = Notes(stores.personal, clock=clock)
    titles = ("After the scan in May", "Questions for Thursday", "Sleep and feet", "Insurance call")
    backups = AutomaticBackups(stores.personal, home, Settings(stores.personal), clock=clock)
    for title in titles:
        notes.add(NewNote(title=title, text="Written down at home."))
        backups.run()
        moment[0] += timedelta(hours=9)
    vault = Vault(home)
    if locked and vault.is_available():
        stores.close()
        vault.turn_on(WORDS)
        stores = Stores(home, personal=vault.kind)
    atexit.register(stores.close)
    return home, stores


def settings(key: str, *, locked: bool = False, show: str = "") -> Callable[[Theme], QWidget]:
    """Return how to make a picture of one page."""

    def make(theme: Theme) -> QWidget:
        from PySide6.QtCore import QSettings
        from PySide6.QtWidgets import QVBoxLayout, QWidget

        from mbc_desktop.data.settings import Settings
        from mbc_desktop.data.vault import Vault
        from mbc_desktop.views.main_window import MainWindow
        from mbc_desktop.views.settings.desk import DataDesk
        from mbc_desktop.views.settings.upkeep import Upkeep
        from mbc_desktop.views.settings.window import SettingsWindow
        from mbc_desktop.views.tasks import TaskRunner
        from mbc_desktop.views.widgets.status_area import StatusArea

        home, stores = _home(locked=locked)
        tasks = TaskRunner()
        kept = QSettings(str(home.window_state), QSettings.Format.IniFormat)
        main = MainWindow(theme, tasks, kept, version="1.2.3")
        desk = DataDesk(home, stores, Settings(stores.personal), Vault(home))
        status = StatusArea(theme, parent=main)
        upkeep = Upkeep(tasks, status, desk.backups, stores.personal, parent=main)
        made = SettingsWindow(theme, tasks, main, desk, kept, upkeep=upkeep)
        made.show_page(key)
        _rest(tasks)
        _show(made, show, home, tasks)
        window = QWidget()
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(made)
        window.destroyed.connect(lambda: (tasks.shut_down(), main.deleteLater()))
        return window

    return make


def _show(made: SettingsWindow, what: str, home: DataDir, tasks: TaskRunner) -> None:
    if what == "preview":
        page = made.page("backups")
        page.list.setCurrentRow(1)  # type: ignore[attr-defined]
    elif what == "import":
        folder = home.root / "from-elsewhere"
        folder.mkdir()
        for title in ("Day 1", "Day 2", "Phone numbers"):
            (folder / f"{title}.md").write_text(f"# {title}\n\nwords", encoding="utf-8")
        page = made.page("import")
        page.look_into(folder)  # type: ignore[attr-defined]
    _rest(tasks)


def _gate(theme: Theme) -> QWidget:
    from mbc_desktop.views.lock.gate import Gate

    def nothing(_typed: str) -> None:
        """Nobody unlocks a picture."""

    gate = Gate(theme, unlock=nothing, unlock_with_code=nothing)
    gate.problem.set_words(
        "That is not the passphrase.", "Nothing was changed, and nothing is lost by trying."
    )
    gate.problem.show()
    return gate


def _code(theme: Theme) -> QWidget:
    from mbc_desktop.views.lock.recovery_code import RecoveryCodeDialog

    return RecoveryCodeDialog(theme, None, CODE)


def _offer(theme: Theme) -> QWidget:
    from PySide6.QtCore import QSettings

    from mbc_desktop.views.settings.first_offer import FirstOffer

    folder = tempfile.TemporaryDirectory()
    atexit.register(folder.cleanup)
    kept = QSettings(str(Path(folder.name) / "w.ini"), QSettings.Format.IniFormat)
    return FirstOffer(theme, None, kept, set_look=theme.set_look, is_available=True)


SETTINGS: dict[str, Callable[[Theme], QWidget]] = {
    "settings-backups": settings("backups", show="preview"),
    "settings-lock-off": settings("lock"),
    "settings-lock-on": settings("lock", locked=True),
    "settings-share": settings("share"),
    "settings-import": settings("import", show="import"),
    "settings-health": settings("health"),
    "settings-look": settings("look"),
    "settings-delete": settings("delete"),
    "lock-gate": _gate,
    "lock-code": _code,
    "lock-offer": _offer,
}
