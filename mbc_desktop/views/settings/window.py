"""The window "Your data and settings"."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSettings, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QStackedWidget,
    QWidget,
)

from mbc_desktop.views.main_window import MainWindow
from mbc_desktop.views.settings.backups_page import BackupsPage
from mbc_desktop.views.settings.delete_page import DeletePage
from mbc_desktop.views.settings.desk import DataDesk
from mbc_desktop.views.settings.health_page import HealthPage
from mbc_desktop.views.settings.import_page import ImportPage
from mbc_desktop.views.settings.lock_page import LockPage
from mbc_desktop.views.settings.look_page import LookPage
from mbc_desktop.views.settings.page import SettingsPage
from mbc_desktop.views.settings.share_page import SharePage
from mbc_desktop.views.settings.upkeep import Upkeep
from mbc_desktop.views.tasks import TaskRunner
from mbc_desktop.views.theme import Theme
from mbc_desktop.views.widgets.buttons import Button
from mbc_desktop.views.widgets.navigation import Navigation

_NARROW_CHARACTERS = 96


class SettingsWindow(QDialog):
    """Pages beside a list of them; each is made when it is first shown.

    Signals:
        errand_wanted: an ``Errand`` that needs every store closed.
        lock_wanted: lock now.
        rules_changed: the ``LockRules`` that hold from now on.
        notes_changed: notes were taken in.
    """

    errand_wanted = Signal(object)
    lock_wanted = Signal()
    rules_changed = Signal(object)
    notes_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        tasks: TaskRunner,
        window: MainWindow,
        desk: DataDesk,
        settings: QSettings,
        *,
        upkeep: Upkeep,
    ) -> None:
        super().__init__(window)
        self._theme = theme
        self._tasks = tasks
        self._main = window
        self._desk = desk
        self._settings = settings
        self._upkeep = upkeep
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Companion"))
        self.setAccessibleName(self.tr("Your data and settings"))
        self.pages: dict[str, SettingsPage] = {}
        self._makers: dict[str, Callable[[], SettingsPage]] = {}
        self.navigation = Navigation(theme, name=self.tr("Pages of the settings"))
        # where words are large, seven names in a line are wider than a screen
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Pages of the settings"))
        self._stack = QStackedWidget()
        above = QHBoxLayout()
        above.addWidget(self.choice, 1)
        self._above = QWidget()
        self._above.setLayout(above)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        self._line.addWidget(self.navigation)
        self._line.addWidget(self._above)
        self._line.addWidget(self._stack, 1)
        self._add("backups", self.tr("Backups"), "history", self._make_backups)
        self._add("lock", self.tr("Lock"), "lock", self._make_lock)
        self._add("share", self.tr("Export and copies"), "export", self._make_share)
        self._add("import", self.tr("Import"), "import", self._make_import)
        self._add("health", self.tr("Health"), "shield", self._make_health)
        self._add("look", self.tr("Language and look"), "text-size", self._make_look)
        self._add("delete", self.tr("Delete everything"), "trash", self._make_delete)
        self.navigation.chosen.connect(self._on_chosen)
        self.choice.activated.connect(lambda _index: self.show_page(str(self.choice.currentData())))
        self.resize(window.size() * 0.86)

    def _add(self, key: str, text: str, icon: str, make: Callable[[], SettingsPage]) -> None:
        self._makers[key] = make
        self.navigation.add(key, text, icon=icon)
        self.choice.addItem(text, key)

    def show_page(self, key: str) -> None:
        """Show a page; the one that shows already, or the first, for an empty key."""
        wanted = key if key in self._makers else str(self.navigation.current())
        if self.navigation.current() == wanted:
            self._on_chosen(wanted)
        else:
            self.navigation.choose(wanted)
        if self.navigation.isHidden():
            self.choice.setFocus()
        for button in self.navigation.findChildren(Button):
            if button.isChecked():
                button.setFocus()

    def page(self, key: str) -> SettingsPage:
        """Return a page, made at its first use."""
        if key not in self.pages:
            made = self._makers[key]()
            made.errand_wanted.connect(self.errand_wanted)
            self.pages[key] = made
            self._stack.addWidget(made)
        return self.pages[key]

    def _on_chosen(self, key: object) -> None:
        page = self.page(str(key))
        self._stack.setCurrentWidget(page)
        self.choice.setCurrentIndex(self.choice.findData(key))
        page.shown()

    # -- pages ------------------------------------------------------------------------------------

    def _make_backups(self) -> SettingsPage:
        return BackupsPage(self._theme, self._tasks, self._desk, self._upkeep)

    def _make_lock(self) -> SettingsPage:
        page = LockPage(self._theme, self._tasks, self._desk)
        page.lock_wanted.connect(self.lock_wanted)
        page.rules_changed.connect(self.rules_changed)
        return page

    def _make_share(self) -> SettingsPage:
        return SharePage(self._theme, self._tasks, self._desk)

    def _make_import(self) -> SettingsPage:
        page = ImportPage(self._theme, self._tasks, self._desk)
        page.notes_changed.connect(self.notes_changed)
        return page

    def _make_health(self) -> SettingsPage:
        page = HealthPage(self._theme, self._tasks, self._desk)
        page.page_wanted.connect(self.show_page)
        return page

    def _make_look(self) -> SettingsPage:
        return LookPage(
            self._theme,
            self._tasks,
            self._desk,
            settings=self._settings,
            set_look=self._main.set_look,
        )

    def _make_delete(self) -> SettingsPage:
        return DeletePage(self._theme, self._tasks, self._desk)

    # -- Qt ---------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        character = self.fontMetrics().averageCharWidth()
        beside = self.width() >= _NARROW_CHARACTERS * character
        directions = QBoxLayout.Direction
        self._line.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.navigation.setVisible(beside)
        self._above.setVisible(not beside)
